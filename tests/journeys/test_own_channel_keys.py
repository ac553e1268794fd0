"""An organisation's own keys for secure channels: kept, used on a card's whole way, dropped."""

import json
from dataclasses import replace

import pytest

from officer_app.tokens.virtual import (
    FIRMWARE_5_4_3,
    YUBIKEY_5_NFC,
    AttestationAuthority,
    VirtualCard,
)
from officer_app.tokens.virtual.static_keys import StaticKeys
from tests.support.cards import STATIC_KEYS
from tests.support.officerctl import Counter, Ran

FACTORY_KEY = bytes(range(0x40, 0x50))


def keep(counter: Counter, keys: StaticKeys = STATIC_KEYS) -> Ran:
    given = {"scp03_enc": keys.enc, "scp03_mac": keys.mac, "scp03_dek": keys.dek}
    secrets = {name: key.hex() for name, key in given.items()}
    return counter.with_secrets("secure-channel", "keys", "--kvn", hex(keys.kvn), secrets=secrets)


def kept(counter: Counter) -> dict[str, str]:
    """What the demonstration's file of keys holds for secure channels."""
    held = json.loads(counter.home.insecure_key.read_text())
    return {name: key for name, key in held.items() if "channel" in name}


@pytest.fixture
def key(counter: Counter) -> VirtualCard:
    """A key that was given the organisation's keys, in place of the card."""
    card = VirtualCard.blank_yubikey(
        5_400_003,
        authority=AttestationAuthority.load(counter.home.demo / "attestation.json"),
        firmware=FIRMWARE_5_4_3,
        make=YUBIKEY_5_NFC,
    )
    card.static_keys = STATIC_KEYS
    counter.card = card
    counter.put_back()
    return card


def test_a_key_is_prepared_and_issued_over_them(counter: Counter, key: VirtualCard) -> None:
    counter.officers.static_keys = STATIC_KEYS
    assert keep(counter).must_be_done().answer["kvn"] == STATIC_KEYS.kvn
    counter.run("secure-channel", "use", "always").must_be_done()
    classes: set[int] = set()
    key.on_apdu.append(lambda _index, header: classes.add(header[0]) if header[1] == 0x24 else None)
    counter.prepare().must_be_done()
    counter.issue().must_be_done()
    assert classes == {0x04}, "no PIN was changed in the clear"
    counter.must_have_lost_nothing()


def test_a_key_without_them_is_put_aside(counter: Counter, key: VirtualCard) -> None:
    counter.officers.static_keys = STATIC_KEYS
    key.static_keys = replace(STATIC_KEYS, mac=bytes(16))
    keep(counter).must_be_done()
    counter.run("secure-channel", "use", "always").must_be_done()
    counter.prepare().must_be(4, "token.channel")
    counter.run("secure-channel", "keys", "--drop").must_be_done()
    counter.run("secure-channel", "use", "never").must_be_done()
    counter.prepare().must_be_done()


def test_other_keys_take_their_place_and_dropped_ones_are_gone(counter: Counter) -> None:
    keep(counter).must_be_done()
    keep(counter, replace(STATIC_KEYS, kvn=0x31)).must_be_done()
    assert len(kept(counter)) == 1
    dropped = counter.run("secure-channel", "keys", "--drop").must_be_done()
    assert dropped.answer == {"secure_channels": "never", "kvn": None}
    assert kept(counter) == {}


def test_the_keys_that_everybody_knows_are_not_kept(counter: Counter) -> None:
    factory = StaticKeys(0x30, FACTORY_KEY, FACTORY_KEY, FACTORY_KEY)
    refused = keep(counter, factory).must_be(2, "usage.channel_keys")
    assert FACTORY_KEY.hex() not in refused.out + refused.err
    assert counter.run("secure-channel", "show").must_be_done().answer["kvn"] is None
    assert kept(counter) == {}
