"""A profile that wants keys derived from a master key, where there is no master key."""

from officer_app.assembly import Parts
from officer_app.domain.profiles import ManagementKeySource
from tests.support.officerctl import Counter
from tests.support.planting import memory_of


def derived_keys_wanted(parts: Parts) -> Parts:
    """Every profile in force wants them."""
    directory = parts.store.directory
    source = {"management_key_source": ManagementKeySource.DIVERSIFIED}
    tokens = tuple(p.model_copy(update=source) for p in directory.profiles().tokens)
    directory.set_profiles(directory.profiles().model_copy(update={"tokens": tokens}))
    return parts


def test_without_a_master_key_such_a_card_is_not_begun_on(counter: Counter) -> None:
    counter.parts = derived_keys_wanted
    before = memory_of(counter.card).to_json()
    refused = counter.prepare().must_be(3, "policy.master_key_missing")
    assert "master key" in refused.answer["error"]["says"]
    assert memory_of(counter.card).to_json() == before
    counter.must_have_lost_nothing()
