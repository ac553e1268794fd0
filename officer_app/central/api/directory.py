"""Endpoints by which the directory is read and changed."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from officer_app.central.answers import answer, nothing
from officer_app.central.api.describe import body_of
from officer_app.central.api.requests import Authentication, Body, parse
from officer_app.central.centre import Centre
from officer_app.central.problems import Refusal
from officer_app.central.services.requests import Workstation
from officer_app.domain.exchange import DirectoryChange, ProblemKind, PublishCrl, PullPage
from officer_app.domain.officer import Act, Officer, may

__all__ = ["directory_routes"]


def directory_routes(centre: Centre, authentication: Authentication) -> APIRouter:
    """All of them."""
    routes = APIRouter(prefix="/v1/directory", tags=["directory"])
    from_workstation = Annotated[Workstation, Depends(authentication.workstation)]

    @routes.get("", response_model=PullPage)
    def pull(
        sender: from_workstation,  # noqa: ARG001  (it has to be a workstation of ours)
        cursor: Annotated[str, Query(max_length=200)] = "",
    ) -> Response:
        """What changed after the cursor; everything, from the first page on, for none."""
        return answer(centre.directory.page(cursor))

    @routes.post("/changes", status_code=204, openapi_extra=body_of(DirectoryChange))
    def change(request: Request, sender: from_workstation, body: Body) -> Response:
        """Add or change people; for administrators also officers, profiles and trust."""
        officer = authentication.officer(sender, request, None)
        asked = parse(DirectoryChange, body)
        _check_permitted(officer, asked)
        centre.directory.change(asked)
        return nothing()

    @routes.post("/revocation-lists", status_code=204, openapi_extra=body_of(PublishCrl))
    def publish(
        sender: from_workstation,  # noqa: ARG001  (it has to be a workstation of ours)
        body: Body,
    ) -> Response:
        """Bring a revocation list; its signature speaks for it."""
        centre.revocation_lists.publish(parse(PublishCrl, body).crl)
        return nothing()

    return routes


def _check_permitted(officer: Officer, change: DirectoryChange) -> None:
    if may(officer, Act.ADMINISTER):
        return
    only_people = not change.officers and change.profiles is None and not change.trust
    if not (only_people and may(officer, Act.EDIT_DIRECTORY)):
        raise Refusal(ProblemKind.NOT_PERMITTED, f"{officer.display_name} may not change this")
