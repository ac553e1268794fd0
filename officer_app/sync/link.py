"""The centre as synchronising meets it: found, introduced to, and told of our revocation list."""

import hashlib
import logging
import socket
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from officer_app.domain.exchange import (
    EnrolmentCode,
    ProblemKind,
    PullPage,
    PushBatch,
    PushReceipt,
    RegisteredWorkstation,
    RegisterWorkstation,
)
from officer_app.domain.ids import WorkstationId
from officer_app.domain.log import AskProofs, Proofs, Witness, Witnessed
from officer_app.domain.network_faults import CentreRefused, CentreUnreachable
from officer_app.sync.client import CentreClient

__all__ = ["CentreLink", "KnownCentre", "WayToCentre"]

_T = TypeVar("_T")
_log = logging.getLogger(__name__)


class WayToCentre(Protocol):
    """Where the centre is, and how this workstation is made known there."""

    def url(self) -> str:
        """Its address; finding it may take a while. Errors: CentreUnreachable."""
        ...

    def code(self) -> EnrolmentCode | None:
        """The code that registers this workstation by itself; None: a person has it."""
        ...

    def close(self) -> None:
        """End what was begun to reach it."""
        ...


class KnownCentre:
    """A centre with an address; a person registers the workstation there."""

    def __init__(self, url: str) -> None:
        self._url = url

    def url(self) -> str:
        """See WayToCentre."""
        return self._url

    def code(self) -> EnrolmentCode | None:
        """See WayToCentre."""
        return None

    def close(self) -> None:
        """See WayToCentre."""


class CentreLink:
    """A `Centre`; usable from any thread. It is looked for anew after each loss of contact."""

    def __init__(
        self,
        way: WayToCentre,
        client_at: Callable[[str], CentreClient],
        *,
        registration: Callable[[str, EnrolmentCode], RegisterWorkstation],
        crl: Callable[[], bytes] | None = None,
    ) -> None:
        """`client_at` makes the client of an address.

        `registration` makes this workstation's request from a name and a code. `crl`: the
        revocation list (DER) of an authority that works here.
        """
        self._way = way
        self._client_at = client_at
        self._registration = registration
        self._crl = crl
        self._published = b""
        self._client: CentreClient | None = None
        self._finding = threading.Lock()

    def push(self, batch: PushBatch) -> PushReceipt:
        """See Centre."""
        return self.ask(lambda client: client.push(batch))

    def pull(self, cursor: str) -> PullPage:
        """See Centre."""
        self._publish()
        return self.ask(lambda client: client.pull(cursor))

    def witness(self, witness: Witness) -> Witnessed:
        """See Centre."""
        return self.ask(lambda client: client.witness(witness))

    def proofs(self, asked: AskProofs) -> Proofs:
        """See Centre."""
        return self.ask(lambda client: client.proofs(asked))

    def ask(self, request: Callable[[CentreClient], _T]) -> _T:
        """Run a request. Errors: CentreUnreachable, CentreRefused, CentreAnswersNonsense."""
        client = self._found()
        try:
            try:
                return request(client)
            except CentreRefused as no:
                code = self._way.code()
                if no.kind is not ProblemKind.WORKSTATION_UNKNOWN or code is None:
                    raise
            client.register(self._registration(socket.gethostname(), code))
            return request(client)
        except CentreUnreachable:
            self._forget(client)
            raise

    def register(self, name: str, code: EnrolmentCode) -> RegisteredWorkstation:
        """Make this workstation known under a name. Errors: as `ask`."""
        return self.ask(lambda client: client.register(self._registration(name, code)))

    def workstation(self) -> WorkstationId:
        """By which name the centre knows us. Errors: CentreUnreachable."""
        return self._found().workstation

    def close(self) -> None:
        """Close what connections are open, and the way."""
        with self._finding:
            if self._client is not None:
                self._client.close()
            self._client = None
            self._way.close()

    def _found(self) -> CentreClient:
        with self._finding:
            if self._client is None:
                self._client = self._client_at(self._way.url())
            return self._client

    def _forget(self, lost: CentreClient) -> None:
        with self._finding:
            if self._client is lost:
                self._client = None
        lost.close()

    def _publish(self) -> None:
        """Bring the list when it is another one than last time."""
        if self._crl is None:
            return
        crl = self._crl()
        fingerprint = hashlib.sha256(crl).digest()
        if fingerprint == self._published:
            return
        try:
            self.ask(lambda client: client.publish_crl(crl))
        except CentreRefused as no:
            if no.kind is ProblemKind.WORKSTATION_UNKNOWN:
                raise
            # An authority that the centre does not know; synchronising goes on without.
            _log.warning("crl_not_taken kind=%s", no.kind)
        self._published = fingerprint
