"""Groups of the doors through which a person works with a workstation."""
