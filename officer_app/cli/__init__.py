"""`officerctl`: the workstation without a window, its questions answered by a script or a terminal.

Exit status: 0 done, 1 a fault of ours, 2 usage, 3 refused by policy, 4 token, 5 CA, 6 network,
7 store. With --json one JSON object on stdout, everything else on stderr.
"""

from officer_app.cli.main import main

__all__ = ["main"]
