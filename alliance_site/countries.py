# placeholder by the lead
def as_choices():
    return [("GR", "Greece")]
