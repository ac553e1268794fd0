"""One certificate as facts of a detail pane: whether it holds, until when, by whom."""

from officer_app.domain.certificates import summarise
from officer_app.domain.profiles import Profiles
from officer_app.domain.projection import CertificateNow
from officer_app.domain.words import phrase
from ui.models.looks import certificate_look
from ui.texts import day, profile_word, said
from ui.widgets.details import DetailRow, DetailSection

__all__ = ["certificate_section"]

_TITLE = phrase("certificates", "Certificate: {profile}")
_STATUS = phrase("certificates", "Status")
_UNTIL = phrase("certificates", "Until")
_ISSUER = phrase("certificates", "Issued by")


def certificate_section(certificate: CertificateNow, profiles: Profiles) -> DetailSection:
    """The facts of one certificate, its status as a pill; `profiles`: those in force."""
    summary, look = summarise(certificate.der), certificate_look(certificate.status)
    rows = (
        DetailRow(said("certificates", _STATUS), look.word, tone=look.tone, picture=look.picture),
        DetailRow(said("certificates", _UNTIL), day(summary.not_after)),
        DetailRow(said("certificates", _ISSUER), summary.issuer),
    )
    named = profiles.certificate(certificate.profile.name)
    profile = certificate.profile.name if named is None else profile_word(named.display_name)
    return DetailSection(said("certificates", _TITLE).format(profile=profile), rows)
