"""How schemathesis sends and reads bodies of lines: as the text that they are."""

import schemathesis

LINES = ("application/x-ndjson", "text/csv", "application/vnd.attestry.metro2")


@schemathesis.serializer(*LINES)
def as_sent(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
