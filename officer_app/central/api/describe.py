"""The description of the interface (OpenAPI) also tells what each request's body is."""

from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from officer_app.domain import escrow, exchange, log
from officer_app.domain.value import Value

__all__ = ["DescribedApp", "body_of"]

Description = dict[str, Any]
"""A piece of an OpenAPI document, as the framework has it."""

_SCHEMAS = "#/components/schemas/"
_BODIES: tuple[type[Value], ...] = (
    escrow.DecideOpening,
    escrow.OpenSecrets,
    exchange.ChallengeRequest,
    exchange.DirectoryChange,
    exchange.EnrolmentCode,
    exchange.PublishCrl,
    exchange.PushBatch,
    exchange.RegisterWorkstation,
    exchange.RevokeWorkstation,
    exchange.SignInRequest,
    log.AskProofs,
    log.Witness,
)


def body_of(kind: type[Value]) -> Description:
    """For `openapi_extra`: our endpoints read the body themselves, bytes in base64."""
    schema = {"$ref": _SCHEMAS + kind.__name__}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


class DescribedApp(FastAPI):
    """FastAPI that knows the messages of requests."""

    def openapi(self) -> Description:
        """The whole description, with the parts that `body_of` refers to."""
        described = super().openapi()
        _, messages = models_json_schema(
            [(kind, "validation") for kind in _BODIES], ref_template=_SCHEMAS + "{model}"
        )
        schemas = described.setdefault("components", {}).setdefault("schemas", {})
        for name, schema in messages["$defs"].items():
            schemas.setdefault(name, schema)
        return described
