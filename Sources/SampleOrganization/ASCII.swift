/// Letters beyond ASCII, and their replacements in mail addresses.
private let plainLetters: [Character: String] = [
  "á": "a", "ã": "a", "ä": "ae", "ć": "c", "č": "c", "ç": "c", "é": "e", "è": "e", "ë": "e",
  "í": "i", "ï": "i", "ı": "i", "ł": "l", "ñ": "n", "ń": "n", "ó": "o", "ö": "oe", "ø": "o",
  "š": "s", "ß": "ss", "ú": "u", "ü": "ue",
]

/// The lowercase ASCII letters of a name, for mail addresses.
func plainName(_ name: String) -> String {
  name.lowercased().reduce(into: "") { plain, letter in
    if letter.isASCII {
      if letter.isLetter { plain.append(letter) }
    } else {
      plain += plainLetters[letter] ?? ""
    }
  }
}
