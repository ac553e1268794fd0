"""`python -m officer_app.cli`: the same as officerctl."""

import sys

from officer_app.cli.main import main

sys.exit(main())
