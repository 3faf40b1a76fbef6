import ArgumentParser

/// How the screen looks.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A theme: dark, light, or a YAML file.", valueName: "name|file"),
    completion: .themes)
  var theme = "dark"

  @Flag(help: "Draw with ASCII only.")
  var ascii = false

  @Option(help: ArgumentHelp("The colours to use.", valueName: "colors"))
  var color = ColorChoice.auto

  @Flag(help: "No colours; the same as --color never, and as the variable NO_COLOR.")
  var noColor = false
}
