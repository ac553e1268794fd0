"""Answers of the server: values as JSON, refusals as problems, never a trace of the inside."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from officer_app.central.problems import PROBLEM_MEDIA_TYPE, Refusal, problem_of
from officer_app.domain.exchange import ProblemKind
from officer_app.domain.value import Value

__all__ = ["answer", "answer_faults", "nothing", "refuse"]

_log = logging.getLogger(__name__)

_NOT_ALLOWED = 405
_UNAUTHORISED = 401


def answer(value: Value, status: int = 200) -> Response:
    """A value; nobody on the way may keep a copy."""
    return Response(
        value.to_json(), status, {"Cache-Control": "no-store"}, media_type="application/json"
    )


def nothing() -> Response:
    """Done; there is nothing to say."""
    return Response(status_code=204)


def refuse(refusal: Refusal) -> Response:
    """A problem (RFC 9457)."""
    problem = problem_of(refusal)
    headers = {"Cache-Control": "no-store"}
    if problem.status == _UNAUTHORISED:
        needs_session = refusal.kind is ProblemKind.SESSION_NEEDED
        headers["WWW-Authenticate"] = "Bearer" if needs_session else "Signature"
    return Response(problem.to_json(), problem.status, headers, media_type=PROBLEM_MEDIA_TYPE)


def answer_faults(app: FastAPI) -> None:
    """From now on every fault of a request is answered as a problem."""
    app.add_exception_handler(Refusal, _on_refusal)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(Exception, _on_bug)


def _on_refusal(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Refusal)
    _log.info("refused kind=%s path=%s", fault.kind, request.url.path)
    return refuse(fault)


def _on_http(_request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    if fault.status_code == _NOT_ALLOWED:
        allowed = dict(fault.headers or {})
        response = refuse(Refusal(ProblemKind.NOT_FOUND, "nothing of that kind is done here"))
        response.status_code = _NOT_ALLOWED
        response.headers.update(allowed)
        return response
    return refuse(Refusal(ProblemKind.NOT_FOUND))


def _on_invalid(_request: Request, _fault: Exception) -> Response:
    return refuse(Refusal(ProblemKind.MALFORMED, "a parameter of the address is not valid"))


def _on_bug(_request: Request, _fault: Exception) -> Response:
    """The server's own log gets the rest: the framework raises it again behind this answer."""
    return refuse(Refusal(ProblemKind.INTERNAL))
