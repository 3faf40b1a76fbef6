extension ThemeLibrary {
  /// The files of `themes/`, embedded so that the program needs no other file. A test compares them.
  static let embedded: [String: String] = ["dark": dark, "light": light]

  private static let dark = """
    # Rolesift on a dark background.
    #
    # A look is a text colour, `on` and a background, and any of bold, dim, italic, underline, reverse.
    # It may be given for each of the depths truecolor, 256, 16 and none; what is missing is derived
    # from the next depth with more colours. Where no colour is named, the terminal's own stays.
    name: dark

    palette:
      accent: { truecolor: "#7aa8d8", 256: 110, 16: cyan }
      ink: { truecolor: "#8a919e", 256: 245, 16: white }
      faint: { truecolor: "#5c6370", 256: 240, 16: white }
      green: { truecolor: "#8fb573", 256: 107, 16: green }
      amber: { truecolor: "#d9a95f", 256: 179, 16: yellow }
      red: { truecolor: "#d9736c", 256: 167, 16: red }
      row: { truecolor: "#2b3140", 256: 236, 16: black }
      rowText: { truecolor: "#d5dae3", 256: 253, 16: white }

    roles:
      text: plain
      muted: { truecolor: ink, 256: ink, 16: plain, none: plain }
      header: bold
      headerContext: { truecolor: ink, 256: ink, 16: plain, none: plain }
      columnTitle: { truecolor: ink, 256: ink, 16: plain, none: plain }
      columnTitleSorted: accent bold
      accent: accent bold
      bar: accent
      barTrack: { truecolor: faint, 256: faint, 16: plain, none: plain }
      good: green
      warning: amber
      danger: red bold
      pending: { truecolor: amber italic, 256: amber, 16: amber, none: plain }
      stale: { truecolor: ink italic, 256: ink, 16: plain, none: dim }
      tabActive: accent bold underline
      tab: { truecolor: ink, 256: ink, 16: plain, none: plain }
      hintKey: { truecolor: accent, 256: accent, 16: accent, none: bold }
      hintLabel: { truecolor: ink, 256: ink, 16: plain, none: plain }
      dialogBorder: { truecolor: faint, 256: faint, 16: plain, none: plain }
      dialogTitle: bold
      field: { truecolor: ink underline, 256: ink underline, 16: underline, none: underline }
      fieldActive: underline
      placeholder: { truecolor: faint underline, 256: faint underline, 16: underline, none: dim underline }
      searchHit: { truecolor: amber underline, 256: amber underline, 16: amber underline, none: underline }
      newGrant: amber
      excluded: { truecolor: ink, 256: ink, 16: plain, none: dim }
      message: { truecolor: ink, 256: ink, 16: plain, none: plain }
      error: red bold

    emphasis:
      cursor: { truecolor: rowText on row, 256: rowText on row, 16: reverse, none: reverse }
      marked: { truecolor: bold, 256: bold, 16: bold, none: bold }

    """

  private static let light = """
    # Rolesift on a light background. How to read it: see dark.yaml.
    name: light

    palette:
      accent: { truecolor: "#1f5f9e", 256: 25, 16: blue }
      ink: { truecolor: "#5f6672", 256: 241, 16: black }
      faint: { truecolor: "#9aa0aa", 256: 247, 16: black }
      green: { truecolor: "#3d7a1f", 256: 28, 16: green }
      amber: { truecolor: "#8f5a00", 256: 94, 16: magenta }
      red: { truecolor: "#b3261e", 256: 124, 16: red }
      row: { truecolor: "#e3e8f0", 256: 254, 16: white }
      rowText: { truecolor: "#1d2430", 256: 235, 16: black }

    roles:
      text: plain
      muted: { truecolor: ink, 256: ink, 16: plain, none: plain }
      header: bold
      headerContext: { truecolor: ink, 256: ink, 16: plain, none: plain }
      columnTitle: { truecolor: ink, 256: ink, 16: plain, none: plain }
      columnTitleSorted: accent bold
      accent: accent bold
      bar: accent
      barTrack: { truecolor: faint, 256: faint, 16: plain, none: plain }
      good: green
      warning: amber
      danger: red bold
      pending: { truecolor: amber italic, 256: amber, 16: amber, none: plain }
      stale: { truecolor: ink italic, 256: ink, 16: plain, none: dim }
      tabActive: accent bold underline
      tab: { truecolor: ink, 256: ink, 16: plain, none: plain }
      hintKey: { truecolor: accent, 256: accent, 16: accent, none: bold }
      hintLabel: { truecolor: ink, 256: ink, 16: plain, none: plain }
      dialogBorder: { truecolor: faint, 256: faint, 16: plain, none: plain }
      dialogTitle: bold
      field: { truecolor: ink underline, 256: ink underline, 16: underline, none: underline }
      fieldActive: underline
      placeholder: { truecolor: faint underline, 256: faint underline, 16: underline, none: dim underline }
      searchHit: { truecolor: amber underline, 256: amber underline, 16: amber underline, none: underline }
      newGrant: amber
      excluded: { truecolor: ink, 256: ink, 16: plain, none: dim }
      message: { truecolor: ink, 256: ink, 16: plain, none: plain }
      error: red bold

    emphasis:
      cursor: { truecolor: rowText on row, 256: rowText on row, 16: reverse, none: reverse }
      marked: { truecolor: bold, 256: bold, 16: bold, none: bold }

    """
}
