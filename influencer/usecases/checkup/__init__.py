"""Check what can be wrong, and name the fix for each."""

from influencer.usecases.checkup.installation import SILENCE, clock_check, machine_check
from influencer.usecases.checkup.patient import Patient
from influencer.usecases.checkup.rounds import examine

__all__ = ["SILENCE", "Patient", "clock_check", "examine", "machine_check"]
