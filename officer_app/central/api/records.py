"""The endpoint that takes records."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from officer_app.central.answers import answer
from officer_app.central.api.describe import body_of
from officer_app.central.api.requests import Authentication, Body, parse
from officer_app.central.centre import Centre
from officer_app.central.services.requests import Workstation
from officer_app.domain.exchange import PushBatch, PushReceipt

__all__ = ["record_routes"]


def record_routes(centre: Centre, authentication: Authentication) -> APIRouter:
    """All of them."""
    routes = APIRouter(prefix="/v1/records", tags=["records"])
    from_workstation = Annotated[Workstation, Depends(authentication.workstation)]

    @routes.post("", response_model=PushReceipt, openapi_extra=body_of(PushBatch))
    def push(sender: from_workstation, body: Body) -> Response:
        """Take records in; repeating it changes nothing and answers the same."""
        return answer(centre.records.push(sender, parse(PushBatch, body)))

    return routes
