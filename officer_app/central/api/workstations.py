"""Endpoints by which workstations are registered and cut off."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from officer_app.central.answers import answer, nothing
from officer_app.central.api.describe import body_of
from officer_app.central.api.requests import Authentication, Body, parse
from officer_app.central.centre import Centre
from officer_app.central.services.requests import Workstation
from officer_app.domain.exchange import (
    Challenge,
    ChallengeRequest,
    EnrolmentCode,
    Purpose,
    RegisteredWorkstation,
    RegisterWorkstation,
    RevokeWorkstation,
)
from officer_app.domain.ids import WorkstationId
from officer_app.domain.officer import Act

__all__ = ["workstation_routes"]


def workstation_routes(centre: Centre, authentication: Authentication) -> APIRouter:
    """All of them."""
    routes = APIRouter(prefix="/v1", tags=["workstations"])
    from_workstation = Annotated[Workstation, Depends(authentication.workstation)]

    @routes.post(
        "/workstations/challenge", response_model=Challenge, openapi_extra=body_of(ChallengeRequest)
    )
    def challenge(body: Body) -> Response:
        """A nonce with which an administrator's card can permit a registration."""
        asked = parse(ChallengeRequest, body)
        return answer(
            centre.sessions.challenge(asked.workstation, Purpose.REGISTER_WORKSTATION), 201
        )

    @routes.post(
        "/workstations",
        response_model=RegisteredWorkstation,
        openapi_extra=body_of(RegisterWorkstation),
    )
    def register(body: Body) -> Response:
        """Register by proof of the key and a code, or an administrator's signature."""
        return answer(centre.workstations.register(parse(RegisterWorkstation, body)), 201)

    @routes.post(
        "/workstations/{workstation}/revocation",
        response_model=RegisteredWorkstation,
        openapi_extra=body_of(RevokeWorkstation),
    )
    def revoke(
        workstation: str, request: Request, sender: from_workstation, body: Body
    ) -> Response:
        """Cut a workstation off; for administrators."""
        officer = authentication.officer(sender, request, Act.ADMINISTER)
        asked = parse(RevokeWorkstation, body)
        return answer(centre.workstations.revoke(WorkstationId(workstation), asked, officer))

    @routes.post("/enrolment-codes", status_code=204, openapi_extra=body_of(EnrolmentCode))
    def give_code(request: Request, sender: from_workstation, body: Body) -> Response:
        """Let a code, which the administrator chose at random, register one workstation."""
        authentication.officer(sender, request, Act.ADMINISTER)
        life = centre.settings.enrolment_code_life
        centre.workstations.give_code(parse(EnrolmentCode, body), life)
        return nothing()

    return routes
