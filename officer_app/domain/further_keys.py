"""Further keys: which of those that a profile names a person's token could still get."""

from collections.abc import Collection

from officer_app.domain.policy_faults import NothingToAdd, SlotTaken
from officer_app.domain.profiles import KeySpec, TokenProfile
from officer_app.domain.token import Slot

__all__ = ["addable", "keys_to_add"]


def addable(profile: TokenProfile, taken: Collection[Slot]) -> tuple[KeySpec, ...]:
    """What the profile names for slots that are free, those that an issuance makes first."""
    return tuple(k for k in (*profile.keys, *profile.further_keys) if k.slot not in taken)


def keys_to_add(
    profile: TokenProfile, taken: Collection[Slot], slot: Slot | None, token: str
) -> tuple[KeySpec, ...]:
    """The key of that slot; without one, all that an issuance would make and that it lacks.

    Errors: NothingToAdd, SlotTaken (of `token`).
    """
    if slot is not None and slot in taken:
        raise SlotTaken(slot.upper(), token)
    free = addable(profile, taken)
    if slot is None:
        wanted = tuple(key for key in free if key in profile.keys)
    else:
        wanted = tuple(key for key in free if key.slot is slot)
    if not wanted:
        raise NothingToAdd(profile.display_name)
    return wanted
