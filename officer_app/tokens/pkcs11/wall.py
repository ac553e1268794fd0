"""The wall where the errors of PKCS#11 end."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager

from pkcs11 import exceptions as p11

from officer_app.domain.token_faults import (
    PadCancelled,
    TokenAnswersNonsense,
    TokenCannot,
    TokenRemoved,
)
from officer_app.tokens.pkcs11.faults import PinNotSet, TokenHasNoRoom

__all__ = ["pkcs11_wall"]

_GONE = (
    p11.DeviceRemoved,
    p11.TokenNotPresent,
    p11.TokenNotRecognised,
    p11.SessionClosed,
    p11.SessionHandleInvalid,
    p11.SlotIDInvalid,
)
_CANNOT = (
    p11.AttributeReadOnly,
    p11.AttributeTypeInvalid,
    p11.AttributeValueInvalid,
    p11.DomainParamsInvalid,
    p11.FunctionNotSupported,
    p11.FunctionRejected,
    p11.KeySizeRange,
    p11.MechanismInvalid,
    p11.MechanismParamInvalid,
    p11.SessionReadOnly,
    p11.TemplateInconsistent,
    p11.TokenWriteProtected,
)


@contextmanager
def pkcs11_wall(during: str, model: str, reader: str) -> Iterator[None]:
    """Foreign errors end here; `during` names what was being done.

    A login that another program ended (it reset the card) is a TokenRemoved: the work goes on from
    the journal with a new sitting.
    """
    try:
        yield
    except (*_GONE, p11.UserNotLoggedIn) as cause:
        raise TokenRemoved(reader) from cause
    except _CANNOT as cause:
        raise TokenCannot(model, during) from cause
    except p11.DeviceMemory as cause:
        raise TokenHasNoRoom(during) from cause
    except p11.FunctionCancelled as cause:
        raise PadCancelled from cause
    except p11.UserPinNotInitialized as cause:
        raise PinNotSet from cause
    except p11.PKCS11Error as cause:
        raise TokenAnswersNonsense(f"{during} ({type(cause).__name__})") from cause
    except (ValueError, KeyError, TypeError, NotImplementedError, struct.error) as cause:
        raise TokenAnswersNonsense(during) from cause
