#!/usr/bin/env python3
"""Run a management command; without other word, on the settings of the demonstration."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alliance_site.settings.demonstration")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
