"""The command `inspectkg`: one thin verb each; the work is done in the rooms."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from inspectkg.ontology import VERSION

Verb = TypeVar("Verb", bound=Callable[..., Any])

FILE = click.Path(path_type=Path)
SECONDS = click.FloatRange(0, min_open=True)
PORT = click.IntRange(0, 65535)
QUERY_SECONDS = "Seconds that a query may take (default: 30)."
ROWS = "Rows that an answer may have (default: 1,000,000)."
STORE = click.option(
    "--store",
    type=FILE,
    envvar="INSPECTKG_STORE",
    help="Folder of the graph (default: the user's data folder).",
)
OUTPUT = click.option(
    "-o", "--output", default="-", help="File to write to; - is standard output."
)
PAGE = click.option(
    "-o",
    "--output",
    help="File to write the network to (default: inspectkg-network.html).",
)
VOCABULARY = click.option(
    "--vocabulary",
    "vocabularies",
    type=FILE,
    multiple=True,
    help="Turtle file of further concepts.",
)
DOCUMENTS = click.option(
    "--documents", type=FILE, help="Folder with your copies of the publications."
)
DOCUMENT = click.option(
    "--document",
    "named",
    multiple=True,
    metavar="ID=FILE",
    help="The file of one publication, where its name does not tell.",
)
PROPOSED = click.option(
    "--include-proposed", is_flag=True, help="Also what nobody has accepted yet."
)


class Commands(click.Group):
    """A group whose errors are one sentence, printed here and nowhere else."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run a verb; print what went wrong and exit with its code."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:  # which click makes a quiet end
            raise
        except Exception as error:
            if ctx.params.get("verbose"):
                raise
            if isinstance(error, OSError):
                _drop_output()
            code = getattr(error, "exit_code", None)
            kind = type(error).__name__
            broke = f"something broke ({kind}: {error}); -v shows where."
            click.echo(f"inspectkg: {error if code else broke}", err=True)
            ctx.exit(code or 3)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="inspectkg %(version)s")
@click.option("-v", "--verbose", is_flag=True, help="Show the traceback of an error.")
@click.option("-q", "--quiet", is_flag=True, help="No messages on standard error.")
def main(*, verbose: bool, quiet: bool) -> None:
    """Answer, with evidence, what inspectorates say about public services."""
    del verbose, quiet


@main.command(epilog="Example: inspectkg tour -o network.html")
@STORE
@PAGE
def tour(store: Path | None, output: str | None) -> None:
    """Show the whole of it: two tables of links and the network in one file."""
    graph = _opened(store)
    _table(graph, "policy-findings", "policy,relation,target,basis,region,saidBy")
    _table(graph, "influences", "from,relation,target,basis,reading,region")
    options = {"everything": False, "include_proposed": False}
    page = _draw(graph, (), 2, output, None, 1, **options)
    _say(f"Open {page} in a browser: it needs no network.")


@main.command(epilog="Example: inspectkg build --documents my-publications")
@click.argument("records", nargs=-1, type=FILE)
@STORE
@DOCUMENTS
@DOCUMENT
@VOCABULARY
def build(
    records: tuple[Path, ...],
    store: Path | None,
    documents: Path | None,
    named: tuple[str, ...],
    vocabularies: tuple[Path, ...],
) -> None:
    """Build the graph from RECORDS (default: those that come with inspectkg)."""
    from inspectkg.graph import building  # noqa: PLC0415

    given = _documents(documents, named)
    made = building.build(store, records, documents, given, vocabularies)
    for message in made.messages:
        _say(message)


@main.command(epilog="Example: inspectkg check --documents my-publications")
@click.argument("records", nargs=-1, type=FILE)
@DOCUMENTS
@DOCUMENT
@VOCABULARY
@click.option("--reasoner", help="Also reason over the graph: hermit (needs Java).")
@click.option("--explain", is_flag=True, help="Name the axioms of a contradiction.")
def check(named: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401
    """Check RECORDS (default: those that come with inspectkg) and their graph."""
    from inspectkg.graph import checking  # noqa: PLC0415
    from inspectkg.ontology.errors import CheckFailed  # noqa: PLC0415

    given = _documents(options["documents"], named)
    violations = 0
    for outcome in checking.check(given=given, **options):
        violations += len(outcome.violations)
        click.echo(outcome.line)
        for detail in outcome.details:
            click.echo(f"  {detail}")
    click.echo(f"{violations} violations")
    if violations:
        msg = f"{violations} violations; mend what is named above."
        raise CheckFailed(msg)


@main.command(epilog="Example: inspectkg anchor my-record.yaml --documents folder")
@click.argument("record", type=FILE)
@DOCUMENTS
@DOCUMENT
@click.option("--keep-quotes", is_flag=True, help="Leave the words in the record.")
@click.option("--with-quotes", is_flag=True, help="Put the words back to edit them.")
@click.option("-o", "--output", help="File to write to (default: the record itself).")
def anchor(
    record: Path,
    output: str | None,
    named: tuple[str, ...],
    **options: Any,  # noqa: ANN401
) -> None:
    """Find each quote of RECORD in its publication; fill span, digest and place.

    The words are taken out again, so that the record can be published.
    """
    from inspectkg.records import desk  # noqa: PLC0415

    given = _documents(options["documents"], named)
    text, report = desk.anchored(record, given=given, **options)
    with _out(output or str(record)) as stream:
        stream.write(text)
    _say(report)


@main.command(epilog="Example: inspectkg schema -o record.schema.json")
@OUTPUT
def schema(output: str) -> None:
    """Print the JSON Schema of a record, for editors."""
    import json  # noqa: PLC0415

    from inspectkg.records.schema import json_schema  # noqa: PLC0415

    with _out(output) as stream:
        json.dump(json_schema(), stream, indent=2, ensure_ascii=False)
        stream.write("\n")


@main.command(epilog="Example: inspectkg query policy-findings -p region=south-central")
@click.argument("query")
@click.option(
    "-p", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter's value."
)
@click.option("-f", "--format", "fmt", help="table, csv, tsv, json, xml, md or ttl.")
@OUTPUT
@click.option("--limit", type=click.IntRange(1), help="Only so many rows.")
@click.option(
    "--timeout",
    type=click.FloatRange(0),
    default=60,
    show_default=True,
    help="Seconds.",
)
@click.option("--columns", default="", help="Only these columns, with commas.")
@click.option("--all-columns", is_flag=True, help="In tables, the IRIs as well.")
@PROPOSED
@STORE
def query(
    query: str,
    timeout: float,
    store: Path | None,
    output: str,
    **options: Any,  # noqa: ANN401
) -> None:
    """Answer QUERY: a name from `inspectkg queries`, a file, or - for stdin."""
    from inspectkg.graph import answering, inquiry  # noqa: PLC0415

    wanted = inquiry.wanted(query)
    chosen = inquiry.Choice(output=output, **options)
    graph = _opened(store)
    with answering.time_limit(timeout, inquiry.too_long(timeout)):
        reply = inquiry.inquire(graph, wanted, chosen)
    with _out(output) as stream:
        reply.write(stream)
    _say(reply.note)


@main.command(epilog="Example: inspectkg queries policy-findings")
@click.argument("name", required=False)
def queries(name: str | None) -> None:
    """List the queries that come with inspectkg, or tell all about one."""
    from inspectkg.queries import library, listing  # noqa: PLC0415

    told = listing.told(library.load(name)) if name else listing.listed()
    click.echo(told, nl=False)


@main.command(epilog="Example: inspectkg find vetting delays")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    help="Only so many hits.",
)
@STORE
def find(words: tuple[str, ...], limit: int, store: Path | None) -> None:
    """Search labels and texts for WORDS."""
    from inspectkg.graph import coverage, search  # noqa: PLC0415

    graph = _opened(store)
    hits = search.find(graph, " ".join(words), limit)
    click.echo(search.listed(hits), nl=False)
    _say(f"{len(hits)} found. Coverage: {coverage.coverage(graph)}.")


@main.command(epilog="Example: inspectkg network --about policy/probation-reset")
@click.option("--about", multiple=True, help="Only what is near: slug, IRI or label.")
@click.option(
    "--hops",
    type=click.IntRange(0),
    default=2,
    show_default=True,
    help="How many links away from --about.",
)
@PAGE
@click.option("-f", "--format", "fmt", help="html, graphml or gexf.")
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help="The same number places boxes alike.",
)
@click.option(
    "--all", "everything", is_flag=True, help="Also themes, agencies, recommendations."
)
@PROPOSED
@STORE
def network(store: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Write the network as one HTML page, GraphML or GEXF."""
    about, hops = options.pop("about"), options.pop("hops")
    output, fmt, seed = options.pop("output"), options.pop("fmt"), options.pop("seed")
    _draw(_opened(store), about, hops, output, fmt, seed, **options)


@main.command(epilog="Example: inspectkg export -o graph.nq")
@OUTPUT
@click.option("-f", "--format", "fmt", help="nq, trig, nt or ttl.")
@STORE
def export(store: Path | None, output: str, fmt: str | None) -> None:
    """Write the whole graph: sorted N-Quads, TriG, N-Triples or Turtle."""
    from inspectkg.graph import exports  # noqa: PLC0415

    graph = _opened(store)
    chosen = exports.chosen(fmt, output, exports.DUMPS)
    with _out(output) as stream:
        exports.write(graph, chosen, stream)


@main.command(epilog="Example: inspectkg read page.html report.pdf -o records")
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option(
    "-o", "--output", type=FILE, default="records", help="Folder for the records."
)
@VOCABULARY
@click.option("--jobs", type=click.IntRange(1), help="Processes (default: all cores).")
@click.option(
    "--extractor", "extractors", multiple=True, default=["rules"], help="By name."
)
@click.option("--resume", is_flag=True, help="Pass over what is read already.")
def read(files: tuple[Path, ...], output: Path, **options: Any) -> None:  # noqa: ANN401
    """Read publications (HTML, PDF, text) into records of proposals to review."""
    from inspectkg.ontology.errors import CheckFailed  # noqa: PLC0415
    from inspectkg.reading import running, telling  # noqa: PLC0415

    options["vocabulary"] = options.pop("vocabularies")
    with click.progressbar(length=len(files), file=sys.stderr) as progress:
        results = running.read_files(
            files, output, on_result=lambda _: progress.update(1), **options
        )
    for result in results:
        _say(telling.told(result))
    failed = sum(bool(result.error) for result in results)
    if failed:
        msg = f"{failed} of {len(results)} files could not be read; see above."
        raise CheckFailed(msg)


@main.command(epilog="Example: inspectkg merge my-record.yaml new-reading.yaml")
@click.argument("record", type=FILE)
@click.argument("reading", type=FILE)
@DOCUMENTS
def merge(record: Path, reading: Path, documents: Path | None) -> None:
    """Join a new READING of a publication to its RECORD; every decision stays."""
    from inspectkg.reading.reviewing import rereading  # noqa: PLC0415

    _documents(documents, ())
    for message in rereading.merge_files(record, reading, documents).messages:
        _say(message)


@main.command(epilog="Example: inspectkg review records --kind influence")
@click.argument("records", nargs=-1, required=True, type=FILE)
@DOCUMENTS
@click.option("--kind", help="Only statements of this kind.")
@click.option("--rule", help="Only what this rule proposed.")
@click.option("--theme", help="Only what has this theme.")
@click.option("--by", default="record-editor", show_default=True, help="Your role.")
def review(
    records: tuple[Path, ...], documents: Path | None, by: str, **choice: str | None
) -> None:
    """Go through the proposals in RECORDS (files or folders), one by one."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from inspectkg.reading.reviewing import desk  # noqa: PLC0415
    from inspectkg.reading.reviewing.review import Choice  # noqa: PLC0415
    from inspectkg.records.loading import record_files  # noqa: PLC0415

    _documents(documents, ())
    today = datetime.now(UTC).date()
    asked = Choice(**choice)
    files = record_files(records)
    done = desk.walk(
        files, _ask, click.echo, by, today, choice=asked, documents=documents
    )
    _say(", ".join(f"{number} {what}" for what, number in sorted(done.items())))


@main.command(epilog="Example: inspectkg unmatched records/my-record.yaml")
@click.argument("records", type=FILE, nargs=-1, required=True)
@DOCUMENTS
def unmatched(records: tuple[Path, ...], documents: Path | None) -> None:
    """List the sentences of the findings that no statement of RECORDS takes.

    Of several records each line begins with the name of the record.
    """
    from inspectkg.ontology.text import one_line  # noqa: PLC0415
    from inspectkg.reading.reviewing import unmatched as left  # noqa: PLC0415

    _documents(documents, ())
    for record in records:
        head = f"{record.stem}: " if len(records) > 1 else ""
        for sentence in left.of_record(record, documents):
            click.echo(head + one_line(sentence.text))


@main.command(epilog="Example: inspectkg evaluate --documents my-publications")
@DOCUMENTS
@click.option(
    "--split", "splits", multiple=True, help="Only this part of the gold set."
)
@click.option(
    "--errors", is_flag=True, help="Name what went wrong, but not in the test."
)
@click.option("--write-support", is_flag=True, help="Keep how often rules are right.")
def evaluate(
    documents: Path | None,
    splits: tuple[str, ...],
    write_support: bool,  # noqa: FBT001 - as click gives it
    **options: Any,  # noqa: ANN401
) -> None:
    """Measure the rules against the gold set: precision, recall, intervals."""
    from inspectkg.reading.evaluation import evaluation, scores  # noqa: PLC0415

    chosen = splits or evaluation.known_splits(documents)
    found = evaluation.evaluate(splits=chosen, documents=documents, **options)
    click.echo(scores.table(found.scores))
    for error in found.errors:
        click.echo(error)
    if write_support:
        evaluation.write_support(found)
        _say("Each rule's support is written; records that are read from now have it.")


def _server_options(verb: Verb) -> Verb:
    options = [
        STORE,
        click.option("--host", default="127.0.0.1", show_default=True, help="Address."),
        click.option("--timeout", type=SECONDS, default=30, help=QUERY_SECONDS),
        click.option(
            "--max-rows", type=click.IntRange(1), default=1_000_000, help=ROWS
        ),
        DOCUMENTS,
    ]
    for option in reversed(options):
        verb = option(verb)
    return verb


@main.command(epilog="Example: inspectkg explore --documents my-publications")
@_server_options
@click.option("--port", type=PORT, help="Port (default: 8000, or one that is free).")
@click.option(
    "--records",
    type=FILE,
    multiple=True,
    help="Record files or folders whose proposals may be decided on in the pages.",
)
@VOCABULARY
@click.option("--open/--no-open", "opens", default=True, help="Open the browser.")
def explore(
    store: Path | None,
    opens: bool,  # noqa: FBT001 - as click gives it
    **options: Any,  # noqa: ANN401
) -> None:
    """Explore the graph in the browser: policies, findings, links, their evidence."""
    from datetime import UTC, datetime  # noqa: PLC0415

    options["today"] = datetime.now(UTC).date().isoformat()
    if options["records"]:
        _build_reviewed(store, **options)
        options["cors"] = ""
    _serve(store, opens=opens, **options)


def _build_reviewed(
    store: Path | None,
    records: tuple[Path, ...],
    documents: Path | None,
    vocabularies: tuple[Path, ...],
    **others: Any,  # noqa: ANN401
) -> None:
    """Build the store from the records under review, which the pages then rebuild."""
    from inspectkg.graph import building  # noqa: PLC0415
    from inspectkg.records.loading import record_files  # noqa: PLC0415

    del others
    files = record_files(records)
    made = building.build(store, files, documents, vocabularies=vocabularies)
    for message in made.messages:
        _say(message)


@main.command(epilog="Example: inspectkg serve --port 8000")
@_server_options
@click.option("--port", type=PORT, default=8000, help="Port; 0 takes one that is free.")
@click.option("--workers", type=click.IntRange(1), help="Queries at a time.")
@click.option("--allow-host", "hosts", multiple=True, help="A further name for it.")
@click.option("--public-url", default="", help="Its address behind a proxy.")
@click.option("--cors", default="*", show_default=True, help="Origin; empty for none.")
def serve(store: Path | None, **options: Any) -> None:  # noqa: ANN401
    """Serve the graph on a shared host, read-only: pages, SPARQL, named queries."""
    _serve(store, opens=False, **options)


def _serve(store: Path | None, *, opens: bool, **options: Any) -> None:  # noqa: ANN401
    from inspectkg.graph.store import default_path  # noqa: PLC0415
    from inspectkg.web import serving  # noqa: PLC0415
    from inspectkg.web.settings import Settings  # noqa: PLC0415

    _documents(options.get("documents"), ())
    given = {name: value for name, value in options.items() if value is not None}
    serving.serve(Settings(store or default_path(), **given), _say, opens=opens)


def _drop_output() -> None:
    """Send what standard output could not take nowhere, so that the end is quiet."""
    import os  # noqa: PLC0415 - only when something broke

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _opened(store: Path | None) -> Any:  # noqa: ANN401 - pyoxigraph is imported late
    from inspectkg.graph import opening  # noqa: PLC0415

    return opening.opened(store, _say)


def _table(graph: Any, name: str, columns: str) -> None:  # noqa: ANN401
    from inspectkg.graph import inquiry  # noqa: PLC0415

    wanted = inquiry.wanted(name)
    reply = inquiry.inquire(graph, wanted, inquiry.Choice(columns=columns))
    click.echo(f"{wanted.title}: {wanted.question}\n")
    reply.write(sys.stdout)
    click.echo()
    _say(reply.note)


def _draw(  # noqa: PLR0913, PLR0917 - what a person can choose
    graph: Any,  # noqa: ANN401
    about: tuple[str, ...],
    hops: int,
    output: str | None,
    fmt: str | None,
    seed: int,
    **options: bool,
) -> str:
    from inspectkg.graph import exports  # noqa: PLC0415

    chosen = exports.chosen(fmt, output or "", exports.PICTURES)
    output = output or f"inspectkg-network.{chosen}"
    drawn = exports.drawn(graph, about, hops, chosen, seed, **options)
    with _out(output) as stream:
        stream.write(drawn)
    return output


def _documents(folder: Path | None, named: tuple[str, ...]) -> dict[str, Path]:
    """Return the files named for publications; let pages and PDFs be read too."""
    if folder or named:
        from inspectkg.reading.readers.documents import register  # noqa: PLC0415

        register()
    wrong = [pair for pair in named if not all(pair.partition("="))]
    if wrong:
        msg = f"--document {wrong[0]}: give PUBLICATION-ID=FILE."
        raise click.UsageError(msg)
    return {name: Path(file) for name, _, file in (n.partition("=") for n in named)}


def _ask(question: str) -> str:
    """Ask a person at the terminal; EOFError when they have gone."""
    try:
        return str(click.prompt(question, default="", show_default=False))
    except click.Abort:
        raise EOFError from None


@contextmanager
def _out(output: str) -> Iterator[TextIO]:
    if output == "-":
        yield sys.stdout
        sys.stdout.flush()  # here, where an error is still told as one
        return
    from inspectkg.ontology.files import replacing  # noqa: PLC0415

    with replacing(Path(output)) as stream:
        yield stream


def _say(message: str) -> None:
    if message and not click.get_current_context().find_root().params["quiet"]:
        click.echo(message, err=True)


if __name__ == "__main__":
    main()
