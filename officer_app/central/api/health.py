"""Endpoints for whoever watches over the server."""

from fastapi import APIRouter
from fastapi.responses import Response
from sqlalchemy import text

from officer_app.central.answers import answer
from officer_app.central.centre import Centre
from officer_app.domain.exchange import Health

__all__ = ["health_routes"]


def health_routes(centre: Centre) -> APIRouter:
    """All of them."""
    routes = APIRouter(prefix="/health", tags=["health"])

    @routes.get("/live", response_model=Health)
    async def live() -> Response:
        """The process runs; answered without the database."""
        return answer(Health(status="live"))

    @routes.get("/ready", response_model=Health)
    def ready() -> Response:
        """The database answers as well."""
        with centre.database.reading() as session:
            session.execute(text("SELECT 1 FROM counters"))
        return answer(Health(status="ready"))

    return routes
