"""Endpoints by which secrets are opened, openings approved, and the escrow's journal read."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from officer_app.central.answers import answer, nothing
from officer_app.central.api.describe import body_of
from officer_app.central.api.requests import Authentication, Body, parse
from officer_app.central.centre import Centre
from officer_app.central.problems import Refusal
from officer_app.central.services.requests import Workstation
from officer_app.domain.escrow import (
    AwaitingApproval,
    DecideOpening,
    EscrowPage,
    OpenedSecrets,
    OpeningId,
    OpeningNow,
    OpenSecrets,
    PendingOpening,
    PendingOpenings,
)
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.ids import TokenId
from officer_app.domain.officer import Act

__all__ = ["escrow_routes"]

_WAITS = 202


def _token_named(text: str) -> TokenId:
    """Errors: Refusal (MALFORMED)."""
    try:
        return TokenId.parse(text)
    except ValueError as cause:
        raise Refusal(ProblemKind.MALFORMED, "a token is written kind:serial") from cause


def escrow_routes(centre: Centre, authentication: Authentication) -> APIRouter:
    """All of them."""
    routes = APIRouter(prefix="/v1/escrow", tags=["escrow"])
    from_workstation = Annotated[Workstation, Depends(authentication.workstation)]

    @routes.post(
        "/openings",
        response_model=OpenedSecrets,
        responses={_WAITS: {"model": AwaitingApproval}},
        openapi_extra=body_of(OpenSecrets),
    )
    def open_secrets(sender: from_workstation, request: Request, body: Body) -> Response:
        """A token's secrets, sealed for the workstation that asks; or they wait for approval."""
        officer = authentication.officer(sender, request, None)
        answered = centre.escrow.open(sender, officer, parse(OpenSecrets, body))
        return answer(answered, _WAITS if isinstance(answered, AwaitingApproval) else 200)

    @routes.get("/openings", response_model=PendingOpenings)
    def pending(sender: from_workstation, request: Request) -> Response:
        """The openings that wait for an approver."""
        officer = authentication.officer(sender, request, Act.APPROVE)
        return answer(centre.approvals.pending(officer))

    @routes.get("/openings/remote", response_model=PendingOpening)
    def remote(
        sender: from_workstation,
        request: Request,
        token: Annotated[str, Query(max_length=200)],
        code: Annotated[str, Query(pattern="^[0-9]{8}$")],
    ) -> Response:
        """The opening of which the officer was told by telephone."""
        authentication.officer(sender, request, Act.UNBLOCK)
        return answer(centre.approvals.remote(_token_named(token), code))

    @routes.get("/openings/{opening}", response_model=OpeningNow)
    def progress(opening: str, sender: from_workstation, request: Request) -> Response:
        """Whether somebody has decided; for the workstation that asked."""
        authentication.officer(sender, request, None)
        return answer(centre.approvals.progress(sender, OpeningId(opening)))

    @routes.post(
        "/openings/{opening}/approval", status_code=204, openapi_extra=body_of(DecideOpening)
    )
    def decide(opening: str, sender: from_workstation, request: Request, body: Body) -> Response:
        """Approve or reject an opening by card."""
        officer = authentication.officer(sender, request, None)
        asked = parse(DecideOpening, body)
        centre.approvals.decide(sender, officer, OpeningId(opening), asked)
        return nothing()

    @routes.get("/events", response_model=EscrowPage)
    def events(
        sender: from_workstation,
        request: Request,
        after: Annotated[int, Query(ge=-1, lt=1 << 62)] = -1,
    ) -> Response:
        """The escrow's journal after a position."""
        authentication.officer(sender, request, Act.READ_JOURNAL)
        return answer(centre.escrow_journal.page(after))

    return routes
