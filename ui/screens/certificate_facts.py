"""One certificate as facts of a detail pane: whether it holds, until when, by whom."""

from officer_app.domain.certificates import summarise
from officer_app.domain.projection import CertificateNow
from officer_app.domain.words import phrase
from ui.models.looks import certificate_look
from ui.texts import day, said
from ui.widgets.details import DetailRow, DetailSection

__all__ = ["certificate_section"]

_TITLE = phrase("certificates", "Certificate: {profile}")
_STATUS = phrase("certificates", "Status")
_UNTIL = phrase("certificates", "Until")
_ISSUER = phrase("certificates", "Issued by")


def certificate_section(certificate: CertificateNow) -> DetailSection:
    """The facts of one certificate, its status as a pill."""
    summary, look = summarise(certificate.der), certificate_look(certificate.status)
    rows = (
        DetailRow(said("certificates", _STATUS), look.word, tone=look.tone, picture=look.picture),
        DetailRow(said("certificates", _UNTIL), day(summary.not_after)),
        DetailRow(said("certificates", _ISSUER), summary.issuer),
    )
    return DetailSection(
        said("certificates", _TITLE).format(profile=certificate.profile.name), rows
    )
