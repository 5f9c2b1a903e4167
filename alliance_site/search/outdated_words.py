"""A first list of outdated and hurtful words for Roma, which editors then keep themselves."""

# The editors keep it on the page of the note, a word in each line.
# Words are compared folded: one spelling stands for its accents, capitals and script.
FIRST = (
    # English, French
    *("gypsy", "gypsies", "gypsys", "gipsy", "gipsies", "romanichel", "romanichels"),
    *("tsigane", "tsiganes", "tzigane", "tziganes", "gitan", "gitans", "gitane", "gitanes"),
    *("bohémien", "bohémiens", "bohémienne", "bohémiennes"),
    # Spanish, Portuguese, Italian, Maltese
    *("gitano", "gitanos", "gitana", "gitanas", "cigano", "ciganos", "cigana", "ciganas"),
    *("zingaro", "zingari", "zingara", "zingare", "żingaru", "żingari"),
    # German, Dutch, Danish, Norwegian, Swedish, Icelandic
    *("zigeuner", "zigeunern", "zigeunerin", "zigeunerinnen", "zigeuners", "sigøjner"),
    *("sigøjnere", "sigøyner", "sigøynere", "zigenare", "zigenarna", "sígauni", "sígaunar"),
    # Finnish, Estonian, Latvian, Lithuanian, Hungarian
    *("mustalainen", "mustalaiset", "mustlane", "mustlased", "čigāns", "čigāni", "čigonas"),
    *("čigonai", "cigány", "cigányok", "cigányság"),
    # Romanian, Albanian, Turkish, Azerbaijani
    *("țigan", "țigani", "țiganii", "țiganul", "țigancă", "țigănci", "magjup", "magjupë"),
    *("maxhup", "maxhupë", "gabel", "gabelë", "arixhi", "çingene", "çingeneler", "qaraçı"),
    # Czech, Slovak, Polish, Slovene, Croatian, Serbian, Bosnian
    *("cikán", "cikáni", "cikánka", "cikánky", "cigán", "cigáni", "cigánka", "cigánky", "cygan"),
    *("cyganie", "cyganka", "cyganki", "cigan", "cigani", "ciganka", "ciganke", "ciganin"),
    # Serbian, Macedonian, Bulgarian, Russian, Ukrainian, Belarusian, in their own letters
    *("циганин", "цигани", "циганка", "циганке", "циган", "цигани", "циганки", "цыган"),
    *("цыгане", "цыганка", "цыганки", "цыгани", "цыганы"),
    # Greek, Georgian, Armenian, Hebrew, Arabic
    *("τσιγγάνος", "τσιγγάνοι", "τσιγγάνα", "τσιγγάνες", "τσιγγάνων", "τσιγγάνους", "γύφτος"),
    *("γύφτοι", "γύφτισσα", "γύφτισσες", "γύφτων", "γύφτους", "ბოშა", "ბოშები", "գնչու"),
    *("գնչուներ", "צועני", "צוענים", "غجر", "غجري"),
)


def first_list():
    """Return the words, one in each line, as the field of the note has them."""
    return "\n".join(dict.fromkeys(FIRST))
