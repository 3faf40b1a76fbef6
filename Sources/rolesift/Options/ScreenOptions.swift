import ArgumentParser

/// The appearance of the screen.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The theme: dark, light, or a YAML file.", valueName: "name|file"),
    completion: .themes)
  var theme = "dark"

  @Flag(help: "Use ASCII characters only.")
  var ascii = false

  @Option(help: ArgumentHelp("The number of colours.", valueName: "colors"))
  var color = ColorChoice.auto

  @Flag(help: "Use no colours; same as --color never or the variable NO_COLOR.")
  var noColor = false
}
