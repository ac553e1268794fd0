"""Profiles: the shipped file, and every way in which a file can be wrong."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officer_app.domain.ids import TokenKind
from officer_app.domain.keys import KeyAlgorithm
from officer_app.domain.policy_faults import ProfileInvalid
from officer_app.domain.profile_file import read_profiles
from officer_app.domain.profiles import Profiles
from officer_app.domain.token import PinPolicyOnCard, Slot
from tests.support.issuing import shipped_profiles

CERTIFICATE = """
[[certificate]]
name = "signature"
version = 1
display_name = "Signature"
algorithms = ["p256"]
subject = ["CN={display_name}"]
key_usage = ["digital_signature"]
validity = "730 days"
"""
TOKEN = """
[[token]]
name = "card"
version = 1
display_name = "Card"
kinds = ["yubikey"]
[token.pin]
minimum_length = 6
[token.flow]
smallest_evidence = "B"
[[token.key]]
slot = "9c"
algorithm = "p256"
certificate = "signature"
"""
WHOLE = CERTIFICATE + TOKEN
FURTHER = """
[[token.further_key]]
slot = "9e"
algorithm = "p256"
certificate = "signature"
"""


def read(text: str) -> Profiles:
    return read_profiles(text, "mine.toml")


def changed(old: str, new: str) -> str:
    assert old in WHOLE
    return WHOLE.replace(old, new, 1)


def test_the_shipped_token_profiles_say_what_their_names_promise() -> None:
    profiles = shipped_profiles()
    slots = {token.name: [key.slot for key in token.keys] for token in profiles.tokens}
    assert slots == {
        "yubikey-standard": [Slot.AUTHENTICATION, Slot.SIGNATURE],
        "yubikey-full": [Slot.AUTHENTICATION, Slot.SIGNATURE, Slot.KEY_MANAGEMENT],
        "yubikey-rsa": [Slot.AUTHENTICATION, Slot.SIGNATURE],
        "smartcard-standard": [Slot.AUTHENTICATION, Slot.SIGNATURE],
        "piv-standard": [Slot.AUTHENTICATION, Slot.SIGNATURE],
        "officer-card": [Slot.AUTHENTICATION, Slot.SIGNATURE],
    }
    kinds = {token.name: token.kinds for token in profiles.tokens}
    assert kinds.pop("smartcard-standard") == {TokenKind.PKCS11}
    assert kinds.pop("piv-standard") == {TokenKind.PIV}
    assert set(kinds.values()) == {frozenset({TokenKind.YUBIKEY})}


def test_every_shipped_signature_key_wants_the_pin_each_time() -> None:
    signing = [k for t in shipped_profiles().tokens for k in t.keys if k.slot is Slot.SIGNATURE]
    assert len(signing) == len(shipped_profiles().tokens)
    assert {key.pin_policy for key in signing} == {PinPolicyOnCard.ALWAYS}


def test_a_small_file_is_read() -> None:
    profiles = read(WHOLE)
    card, signature = profiles.token("card"), profiles.certificate("signature")
    assert card is not None
    assert signature is not None
    assert signature.algorithms == {KeyAlgorithm.P256}
    assert card.flow.smallest_evidence == "B"
    assert str(card.id) == "card@1"
    assert profiles.token("other") is None


def test_what_a_card_may_get_later_is_read() -> None:
    lasts = '[token.flow]\ntemporary_validity = "12 hours"'
    card = read(changed("[token.flow]", lasts) + FURTHER).token("card")
    assert card is not None
    assert [key.slot for key in card.further_keys] == [Slot.CARD_AUTHENTICATION]
    assert card.flow.temporary_validity == timedelta(hours=12)


def test_what_was_read_survives_json() -> None:
    assert Profiles.from_json(read(WHOLE).to_json()) == read(WHOLE)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("730 days", timedelta(days=730)),
        ("1 day", timedelta(days=1)),
        ("2 years", timedelta(days=730)),
        ("52 weeks", timedelta(days=364)),
        ("12 hours", timedelta(hours=12)),
        ("P30D", timedelta(days=30)),
        ("PT8H", timedelta(hours=8)),
    ],
)
def test_a_length_of_time_is_written_as_people_write_it(said: str, meant: timedelta) -> None:
    profile = read(changed("730 days", said)).certificate("signature")
    assert profile is not None
    assert profile.validity == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no profile in it"),
        ("[[certificate]", "not TOML"),
        ("a = " + "[" * 5000, "not TOML|nested"),
        ("[[printer]]", "“printer”"),
        ("[certificate]\nname = 'x'", r"written as \[\[certificate\]\]"),
        (changed('name = "signature"\n', ""), "certificate number 1: name"),
        (changed('name = "signature"', 'name = "Signature!"'), "name"),
        (changed('"730 days"', '"soon"'), "“signature”: validity"),
        (changed('"730 days"', "730"), "validity"),
        (changed('"730 days"', '"4 years"'), "validity"),
        (changed('"730 days"', '"0 days"'), "validity"),
        (changed('["p256"]', '["p257"]'), "algorithms"),
        (changed('["p256"]', '["rsa1024"]'), "2048 bits"),
        (changed('["p256"]', "[]"), "no algorithms"),
        (changed('["digital_signature"]', '["signing"]'), "key_usage"),
        (changed('["digital_signature"]', '["key_encipherment"]'), "RSA keys only"),
        (
            changed('["p256"]', '["rsa2048"]').replace("digital_signature", "key_agreement"),
            "elliptic-curve keys only",
        ),
        (changed('["p256"]', '["p256", "x25519"]'), "cannot sign"),
        (changed('["CN={display_name}"]', '["CN={nickname}"]'), "nickname"),
        (changed('["CN={display_name}"]', "[]"), "no parts"),
        (changed("validity", 'policy_oids = ["1.2.x"]\nvalidity'), "dotted number"),
        (changed("validity", 'extended_key_usage = ["tls"]\nvalidity'), "extended_key_usage"),
        (changed("validity", 'colour = "red"\nvalidity'), "colour"),
        (WHOLE + CERTIFICATE, "same name"),
        (WHOLE + TOKEN, "same name"),
        (TOKEN, "no certificate profile signature"),
        (changed('slot = "9c"\nalgorithm = "p256"', 'slot = "9c"\nalgorithm = "p384"'), "p384"),
        (changed('slot = "9c"', 'slot = "9z"'), "“card”: key.1.slot"),
        (changed("[token.pin]", "pin_tries = 2\n[token.pin]"), "pin_tries"),
        (changed("[token.pin]", "keys = []\n[token.pin]"), r"\[\[token.key\]\]"),
        (changed("minimum_length", "shortest"), "pin.shortest"),
        (changed('"B"', '"D"'), "flow.smallest_evidence"),
        (
            WHOLE + '[[token.key]]\nslot = "9c"\nalgorithm = "p256"\ncertificate = "signature"',
            "same slot",
        ),
        (WHOLE + FURTHER.replace('"9e"', '"9c"'), "same slot"),
        (WHOLE + FURTHER.replace('"9e"', '"9z"'), "“card”: further_key.1.slot"),
        (WHOLE + FURTHER.replace('"signature"', '"login"'), "no certificate profile login"),
        (
            changed("[token.pin]", "further_keys = []\n[token.pin]"),
            r"\[\[token.further_key\]\]",
        ),
        (changed("[token.flow]", "[token.flow]\ntemporary_validity = 3"), "temporary_validity"),
        (
            changed("[token.flow]", '[token.flow]\ntemporary_validity = "32 days"'),
            "flow.temporary_validity",
        ),
        (WHOLE[: WHOLE.index("[[token.key]]")], "“card”: key"),
        ("#" * (2 << 20), "too long"),
    ],
)
def test_what_is_wrong_is_named_with_file_profile_and_field(text: str, words: str) -> None:
    with pytest.raises(ProfileInvalid, match=words) as caught:
        read(text)
    assert caught.value.file == "mine.toml"
    assert "mine.toml" in str(caught.value)


@given(st.text(max_size=60))
def test_any_text_at_all_is_read_or_refused_in_our_words(text: str) -> None:
    with pytest.raises(ProfileInvalid):
        read(text)


@given(place=st.integers(0, len(WHOLE) - 1), letter=st.characters(codec="ascii"))
def test_a_changed_letter_is_read_or_refused_in_our_words(place: int, letter: str) -> None:
    try:
        read(WHOLE[:place] + letter + WHOLE[place + 1 :])
    except ProfileInvalid:
        return
