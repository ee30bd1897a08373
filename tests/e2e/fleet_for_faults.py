"""Starts and removes the fleet that the modules of faults share: `fleet_for_faults.py up|down`."""

import sys

from lane import FLEET
from practice import Fleet, why_not

if why_not():
    print("skipped:", why_not())
    sys.exit(77)
if sys.argv[1] == "down":
    Fleet.remove(FLEET)
else:
    Fleet(FLEET)
