"""The central server as an ASGI application."""

import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI

from officer_app.central.answers import answer_faults
from officer_app.central.api.describe import DescribedApp
from officer_app.central.api.directory import directory_routes
from officer_app.central.api.escrow import escrow_routes
from officer_app.central.api.health import health_routes
from officer_app.central.api.log import log_routes
from officer_app.central.api.records import record_routes
from officer_app.central.api.requests import Authentication
from officer_app.central.api.sessions import session_routes
from officer_app.central.api.workstations import workstation_routes
from officer_app.central.centre import open_centre
from officer_app.central.escrow_keys import EscrowKey
from officer_app.central.limits import LimitBodies
from officer_app.central.log_keys import LogKey
from officer_app.central.settings import CentralSettings
from officer_app.domain.exchange import DirectorySeed

__all__ = ["create_app"]


def create_app(
    settings: CentralSettings,
    *,
    clock: Callable[[], datetime],
    random: Callable[[int], bytes] = secrets.token_bytes,
    seed: DirectorySeed | None = None,
    escrow_keys: Sequence[EscrowKey] = (),
    log_key: LogKey | None = None,
    restored: str = "",
) -> FastAPI:
    """Open the database, migrate it, load the seed, and answer the application.

    Without escrow keys no token's secrets are opened here; without a log key the log proves
    nothing. `restored`: why the log goes on from an old backup. The database is closed when the
    application's lifespan ends. Errors: Refusal (UNAVAILABLE, CONFLICT when the seed contradicts
    what is there).
    """
    centre = open_centre(
        settings, clock=clock, random=random, escrow_keys=escrow_keys, log_key=log_key
    )
    try:
        if seed is not None:
            centre.seed(seed)
        centre.tree.found(restored)
    except BaseException:
        centre.close()
        raise

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        centre.close()

    app = DescribedApp(title="Central server", lifespan=lifespan, redoc_url=None, docs_url=None)
    authentication = Authentication(centre)
    app.include_router(health_routes(centre))
    app.include_router(workstation_routes(centre, authentication))
    app.include_router(session_routes(centre, authentication))
    app.include_router(record_routes(centre, authentication))
    app.include_router(directory_routes(centre, authentication))
    app.include_router(escrow_routes(centre, authentication))
    app.include_router(log_routes(centre, authentication))
    answer_faults(app)
    app.add_middleware(LimitBodies, settings=settings)
    return app
