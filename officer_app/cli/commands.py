"""The table of officerctl's commands."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from officer_app.cli import (
    checking,
    examining,
    issuing,
    looking,
    setting_up,
    stock,
    syncing,
    token_life,
)
from officer_app.cli.output import Output
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
    Command("token", "show", "one card", looking.token, looking.identifier),
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
        token_life.reader_arguments,
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
        "check the chain of records",
        looking.verify_journal,
        looking.nothing,
        "the records",
    ),
)
