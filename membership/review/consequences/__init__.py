"""What follows from a decision in the registers: planned and shown first, then carried out."""
