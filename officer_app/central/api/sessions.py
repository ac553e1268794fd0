"""Endpoints by which officers sign in and out."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from officer_app.central.answers import answer, nothing
from officer_app.central.api.describe import body_of
from officer_app.central.api.requests import Authentication, Body, parse
from officer_app.central.centre import Centre
from officer_app.central.services.requests import Workstation
from officer_app.domain.exchange import Challenge, Purpose, Session, SignInRequest

__all__ = ["session_routes"]


def session_routes(centre: Centre, authentication: Authentication) -> APIRouter:
    """All of them."""
    routes = APIRouter(prefix="/v1/sessions", tags=["sessions"])
    from_workstation = Annotated[Workstation, Depends(authentication.workstation)]

    @routes.post("/challenge", response_model=Challenge)
    def challenge(sender: from_workstation) -> Response:
        """A nonce for the officer's card to sign."""
        return answer(centre.sessions.challenge(sender.id, Purpose.SIGN_IN), 201)

    @routes.post("", response_model=Session, openapi_extra=body_of(SignInRequest))
    def sign_in(sender: from_workstation, body: Body) -> Response:
        """Sign in with the signed challenge."""
        return answer(centre.sessions.sign_in(sender.id, parse(SignInRequest, body)), 201)

    @routes.delete("/current", status_code=204)
    def sign_out(sender: from_workstation, request: Request) -> Response:
        """End the session in which the request is made."""
        centre.sessions.sign_out(sender.id, authentication.token(request))
        return nothing()

    return routes
