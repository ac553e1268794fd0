"""Endpoints by which anybody can hold the centre to its log: heads, proofs, and all of it."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from officer_app.central.answers import answer
from officer_app.central.api.describe import body_of
from officer_app.central.api.requests import Authentication, Body, parse
from officer_app.central.centre import Centre
from officer_app.central.services.requests import Workstation
from officer_app.domain.log import (
    AskProofs,
    ConsistencyProof,
    InclusionProof,
    LeafPage,
    LogPage,
    Proofs,
    SignedTreeHead,
    Witness,
    Witnessed,
)
from officer_app.domain.officer import Act

__all__ = ["log_routes"]

_Number = Annotated[int, Query(ge=0, lt=1 << 62)]
_Sha256 = Annotated[str, Query(pattern="^[0-9a-f]{64}$")]


def log_routes(centre: Centre, authentication: Authentication) -> APIRouter:
    """All of them. A proof tells hashes only: every workstation may ask for any."""
    routes = APIRouter(
        prefix="/v1/log", tags=["log"], dependencies=[Depends(authentication.workstation)]
    )
    from_workstation = Annotated[Workstation, Depends(authentication.workstation)]

    @routes.post("/witness", response_model=Witnessed, openapi_extra=body_of(Witness))
    def witness(sender: from_workstation, body: Body) -> Response:
        """Tell of the newest head that was seen; hear how the log goes on from it."""
        return answer(centre.records.witness(sender, parse(Witness, body)))

    @routes.post("/proofs", response_model=Proofs, openapi_extra=body_of(AskProofs))
    def proofs(body: Body) -> Response:
        """Many proofs at once."""
        return answer(centre.log.proofs(parse(AskProofs, body)))

    @routes.get("/head", response_model=SignedTreeHead)
    def newest_head() -> Response:
        """The newest signed head."""
        return answer(centre.log.head())

    @routes.get("/heads/{size}", response_model=SignedTreeHead)
    def head_of_size(size: Annotated[int, Path(ge=0, lt=1 << 62)]) -> Response:
        """The signed head of a size."""
        return answer(centre.log.head(size))

    @routes.get("/inclusion", response_model=InclusionProof)
    def inclusion(record: _Sha256, size: _Number) -> Response:
        """That a record is in the log of that size (RFC 9162 §2.1.3)."""
        return answer(centre.log.inclusion(record, size))

    @routes.get("/consistency", response_model=ConsistencyProof)
    def consistency(first: _Number, second: _Number) -> Response:
        """That the log of one size begins with that of another (RFC 9162 §2.1.4)."""
        return answer(centre.log.consistency(first, second))

    @routes.get("/leaves", response_model=LeafPage)
    def leaves(start: _Number = 0) -> Response:
        """The leaves' hashes from one on."""
        return answer(centre.log.leaves(start))

    @routes.get("/entries", response_model=LogPage)
    def entries(sender: from_workstation, request: Request, start: _Number = 0) -> Response:
        """Records from one on, whole; for auditors."""
        authentication.officer(sender, request, Act.AUDIT_LOG)
        return answer(centre.log.page(start))

    return routes
