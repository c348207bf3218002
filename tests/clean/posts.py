"""Four posts about invented people that tests lay out in many ways: their titles, bodies, people and days."""

BODY = (
    "Police in Zenda took {who} from a tea house on Monday evening and held {who} for two days, her sister said. "
    "Nobody told the family where she was until her lawyer found her name on a list at the gate."
)
TITLES = [
    "Editor Ana Bor held for two days in Zenda",
    "Lawyer Zoe Reis held over a photograph of the gate",
    "Students of Amina Sow wait in front of the prison",
    "Two days in a cell for Mina Kol, who sells books",
]
NAMES = ["Ana Bor", "Zoe Reis", "Amina Sow", "Mina Kol"]
ISO = ["2023-03-14", "2023-03-10", "2023-03-02", "2023-02-21"]
SHORT = ["14 Mar 2023", "10 Mar 2023", "2 Mar 2023", "21 Feb 2023"]
