"""The table of officerctl's commands."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from officer_app.cli import (
    approving,
    auditing,
    checking,
    delivered,
    drivers,
    examining,
    issuing,
    looking,
    master_key,
    secure_channel,
    setting_up,
    stock,
    syncing,
    token_life,
)
from officer_app.cli.issuing import session_arguments
from officer_app.cli.output import Output
from officer_app.domain.escrow import Verdict
from officer_app.domain.token_life import TokenAct

__all__ = ["COMMANDS", "Command"]

_Arguments = Callable[[argparse.ArgumentParser], None]
_Run = Callable[[argparse.Namespace, Output], int | None]


@dataclass(frozen=True)
class Command:
    """One command: `officerctl GROUP VERB`, or `officerctl GROUP` where it has no verb."""

    group: str
    verb: str
    help: str
    run: _Run
    arguments: _Arguments
    group_help: str = ""


COMMANDS: tuple[Command, ...] = (
    Command(
        "demo",
        "create",
        "make a demonstration workstation",
        setting_up.create,
        setting_up.create_arguments,
        "a workstation with virtual cards, for trying out",
    ),
    Command(
        "demo",
        "serve",
        "serve its virtual readers to other programs",
        setting_up.serve,
        setting_up.serve_arguments,
    ),
    Command("readers", "", "list readers and the cards in them", looking.readers, looking.nothing),
    Command(
        "check",
        "",
        "say what is wrong at this desk, and what to do about it",
        checking.check,
        checking.check_arguments,
    ),
    Command(
        "driver",
        "list",
        "the drivers of the settings, and those that are known",
        drivers.list_drivers,
        looking.nothing,
        "card drivers (PKCS#11), for cards that this program does not know itself",
    ),
    Command(
        "driver", "add", "use one more from the next start on", drivers.add, drivers.add_arguments
    ),
    Command("driver", "remove", "use one no more", drivers.remove, drivers.name_arguments),
    Command(
        "driver",
        "try",
        "load one in a process of its own and say what it tells",
        drivers.try_out,
        drivers.try_arguments,
    ),
    Command(
        "master-key",
        "use",
        "derive management keys from a key on a token, where a profile wants that",
        master_key.use,
        master_key.place_arguments,
        "the key from which the management keys of cards may be derived",
    ),
    Command("master-key", "show", "which key that is", master_key.show, looking.nothing),
    Command("master-key", "drop", "use it no more", master_key.drop, looking.nothing),
    Command(
        "delivered",
        "set",
        "keep secrets of the maker for the cards of a profile; they count at once",
        delivered.set_secrets,
        delivered.secrets_arguments,
        "secrets with which makers deliver cards that nobody can clear",
    ),
    Command("delivered", "show", "which profiles have some", delivered.show, looking.nothing),
    Command(
        "delivered",
        "drop",
        "keep those of a profile no longer",
        delivered.drop,
        delivered.profile_arguments,
    ),
    Command(
        "secure-channel",
        "use",
        "speak to YubiKeys over SCP03 or SCP11b, from the next start on",
        secure_channel.use,
        secure_channel.when_arguments,
        "how YubiKeys are spoken to",
    ),
    Command(
        "secure-channel",
        "keys",
        "open them with keys of your own (SCP03), which every YubiKey has to have then",
        secure_channel.keys,
        secure_channel.keys_arguments,
    ),
    Command("secure-channel", "show", "when that is done", secure_channel.show, looking.nothing),
    Command(
        "subscriber",
        "list",
        "find people",
        looking.subscribers,
        looking.search_arguments,
        "the people whom cards are for",
    ),
    Command(
        "subscriber",
        "show",
        "one person with cards and certificates",
        looking.subscriber,
        looking.identifier,
    ),
    Command("subscriber", "add", "add a person", issuing.add_subscriber, issuing.person_arguments),
    Command(
        "token",
        "list",
        "all cards that the records know",
        looking.tokens,
        looking.page_arguments,
        "cards and keys",
    ),
    Command("token", "show", "one card", looking.token, looking.token_arguments),
    Command(
        "token",
        "stock",
        "take cards into the inventory by their serials",
        stock.stock,
        stock.stock_arguments,
    ),
    Command(
        "token",
        "overview",
        "count the cards, and the certificates that end soon",
        stock.overview,
        looking.nothing,
    ),
    Command(
        "token",
        "examine",
        "say whether a card is fit for use; nothing on it is changed",
        examining.examine,
        examining.examine_arguments,
    ),
    Command(
        "token",
        "authorisation",
        "write the officer's signed decision (CMS, DER) to a file",
        looking.authorisation,
        looking.authorisation_arguments,
    ),
    Command(
        "token",
        "prepersonalise",
        "give a blank card secrets of its own",
        issuing.prepersonalise,
        issuing.prepersonalise_arguments,
    ),
    Command(
        "token",
        "unblock-pin",
        "let a person whose PIN is blocked or forgotten choose a new one",
        token_life.unblock_pin,
        token_life.unblock_arguments,
    ),
    Command(
        "token",
        "change-pin",
        "let a person change the PIN",
        token_life.change_pin,
        token_life.change_pin_arguments,
    ),
    Command(
        "token",
        "re-key",
        "new keys and certificates for a person's card; the old ones are revoked",
        token_life.re_key,
        token_life.reader_arguments,
    ),
    Command(
        "token",
        "add-certificate",
        "a further key and certificate on a person's card; what is on it stays",
        token_life.add_certificate,
        token_life.add_certificate_arguments,
    ),
    Command(
        "token",
        "replace",
        "issue a prepared card in place of a person's other one, for a few days or for good",
        token_life.replace,
        token_life.replace_arguments,
    ),
    Command(
        "token",
        "recover-key",
        "bring a key of a person's earlier days to the card, so that old messages can be read",
        token_life.recover_key,
        token_life.recover_key_arguments,
    ),
    Command(
        "token",
        "return",
        "take a card back: revoke its certificates and wipe it",
        token_life.return_token,
        token_life.reader_arguments,
    ),
    Command(
        "token",
        "suspend",
        "put the certificates of a card on hold",
        token_life.act(TokenAct.SUSPEND),
        token_life.act_arguments,
    ),
    Command(
        "token",
        "reinstate",
        "make a suspended card good again",
        token_life.act(TokenAct.REINSTATE),
        token_life.act_arguments,
    ),
    Command(
        "token",
        "report-lost",
        "revoke everything on a lost or stolen card",
        token_life.act(TokenAct.REPORT_LOST),
        token_life.act_arguments,
    ),
    Command(
        "token",
        "destroy",
        "take a card out of use for good",
        token_life.act(TokenAct.DESTROY),
        token_life.act_arguments,
    ),
    Command(
        "issue", "", "issue a prepared card to a person", issuing.issue, issuing.issue_arguments
    ),
    Command(
        "certificate",
        "list",
        "certificates on cards",
        looking.certificates,
        looking.certificate_arguments,
        "certificates",
    ),
    Command("certificate", "show", "one certificate", looking.certificate, looking.identifier),
    Command(
        "certificate",
        "export",
        "write a certificate to a file or stdout",
        looking.export_certificate,
        looking.export_arguments,
    ),
    Command(
        "approval",
        "list",
        "what waits for you as a second pair of eyes",
        approving.list_openings,
        session_arguments,
        "approving what another officer asked of the escrow",
    ),
    Command(
        "approval",
        "show",
        "what an officer asks who has called you",
        approving.show,
        approving.show_arguments,
    ),
    Command(
        "approval",
        "give",
        "approve it by card",
        approving.decide(Verdict.APPROVE),
        approving.decide_arguments,
    ),
    Command(
        "approval",
        "refuse",
        "refuse it by card, and say why",
        approving.decide(Verdict.REJECT),
        approving.decide_arguments,
    ),
    Command(
        "procedure",
        "list",
        "what was begun and has not ended",
        looking.procedures,
        looking.nothing,
        "interrupted work",
    ),
    Command("procedure", "show", "one procedure", looking.procedure, looking.identifier),
    Command(
        "procedure", "resume", "go on where it stopped", issuing.resume, issuing.resume_arguments
    ),
    Command(
        "procedure",
        "undo",
        "give it up; revoke what was issued",
        issuing.undo,
        issuing.resume_arguments,
    ),
    Command(
        "sync",
        "",
        "send records to the central server and fetch what is new",
        syncing.sync,
        syncing.sync_arguments,
    ),
    Command(
        "journal",
        "verify",
        "check the chain of records, and what the central server holds of it",
        auditing.verify_journal,
        auditing.verify_arguments,
        "the records",
    ),
    Command(
        "journal",
        "heads",
        "what was seen here of the central server's log, for an auditor; and what spoke against it",
        auditing.seen_heads,
        auditing.heads_arguments,
    ),
    Command(
        "audit",
        "",
        "read the central server's whole log and prove that nothing in it was removed or changed",
        auditing.audit,
        auditing.audit_arguments,
    ),
)
