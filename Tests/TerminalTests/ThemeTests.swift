import FoundationEssentials
import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `A theme` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../themes").path

  private func theme(_ yaml: String) throws -> Theme {
    try ThemeReader.theme(yaml: yaml, file: "themes/mine.yaml")
  }

  private func problem(_ yaml: String) -> String {
    do { return "none: \(try theme(yaml).name)" } catch { return "\(error)" }
  }

  @Test(arguments: ["dark", "light"])
  func `from the folder of themes is the one built into the program`(name: String) throws {
    let file = try String(contentsOfFile: "\(Self.folder)/\(name).yaml", encoding: .utf8)
    #expect(ThemeLibrary.embedded[name] == file)
  }

  @Test(arguments: ["dark", "light"])
  func `that is built in has every role, and keeps the terminal's own background`(name: String)
    throws
  {
    let theme = try ThemeLibrary().theme(named: name)
    #expect(Set(theme.roles.keys) == Set(StyleRole.allCases))
    for role in StyleRole.allCases {
      for depth in ColorDepth.allCases {
        #expect(theme.look(of: Style(role), at: depth).background == nil)
      }
    }
  }

  @Test(arguments: ["dark", "light"], ColorDepth.allCases)
  func `of ours shows the cursor and the marks at every depth`(name: String, depth: ColorDepth)
    throws
  {
    let theme = try ThemeLibrary().theme(named: name)
    let looks = RowEmphasis.allCases.map {
      theme.look(of: Style(.text, emphasis: $0), at: depth)
    }
    #expect(Set(looks).count == RowEmphasis.allCases.count)
  }

  /// On a terminal of another background than the theme's, one alone may leave nothing to be read.
  @Test(arguments: ["dark", "light"], ColorDepth.allCases)
  func `of ours gives the current row text colours and a background, or neither`(
    name: String, depth: ColorDepth
  ) throws {
    let theme = try ThemeLibrary().theme(named: name)
    for role in StyleRole.allCases {
      let look = theme.look(of: Style(role, emphasis: .cursor), at: depth)
      #expect(look.background == nil || look.foreground != nil, "\(role)")
    }
  }

  @Test(arguments: [ColorDepth.trueColor, .palette])
  func `of ours leaves the colours of the roles as they are on the current row`(
    depth: ColorDepth
  ) throws {
    let theme = try ThemeLibrary().theme(named: "dark")
    let warning = theme.look(of: Style(.warning, emphasis: .cursor), at: depth)
    #expect(warning.foreground == theme.look(of: Style(.warning), at: depth).foreground)
  }

  @Test func `says nothing in colour without colours`() throws {
    let theme = try ThemeLibrary().theme(named: "dark")
    for role in StyleRole.allCases {
      #expect(theme.look(of: Style(role), at: .none).foreground == nil)
    }
  }

  @Test func `derives missing looks from the next depth with more colours`() throws {
    let theme = try theme(
      """
      name: mine
      palette: { sea: "#5f87af" }
      roles: { accent: sea bold, good: { 256: 107, none: underline }, bar: on sea }
      """)
    let accent = ColorDepth.allCases.map { theme.look(of: Style(.accent), at: $0) }
    #expect(
      accent == [
        Look(attributes: .bold), Look(foreground: .indexed(8), attributes: .bold),
        Look(foreground: .indexed(67), attributes: .bold),
        Look(foreground: .rgb(0x5F, 0x87, 0xAF), attributes: .bold),
      ])
    #expect(theme.look(of: Style(.good), at: .trueColor) == Look(foreground: .indexed(107)))
    #expect(theme.look(of: Style(.good), at: .none) == Look(attributes: .underline))
    #expect(theme.look(of: Style(.bar), at: .none) == Look(attributes: .reverse))
  }

  @Test(arguments: [
    ("name: mine\nroles:\n  acent: bold\n", "themes/mine.yaml:3: Unknown role 'acent'"),
    ("name: mine\nroles:\n  accent: blau\n", "themes/mine.yaml:3: Unknown colour"),
    ("name: mine\n\ncolours: {}\n", "themes/mine.yaml:3: Unknown section 'colours'"),
    ("name: mine\nroles: { accent: { 88: red } }", "themes/mine.yaml:2: Unknown colour depth"),
    ("name: mine\nroles: [accent]\n", "themes/mine.yaml:2: Expected this section as a list"),
    ("name: mine\npalette:\n  sea: \"#12\"\n", "themes/mine.yaml:3: Unknown colour"),
    ("name: mine\nroles: {\n", "themes/mine.yaml:3: Invalid YAML"),
    ("roles: {}\n", "themes/mine.yaml: The theme has no name."),
    ("", "themes/mine.yaml: The file is empty."),
  ])
  func `that is wrong says where`(yaml: String, beginning: String) {
    #expect(problem(yaml).hasPrefix(beginning), "\(problem(yaml))")
  }

  @Test func `that does not exist is reported with those that do`() {
    #expect(throws: ThemeError.self) { try ThemeLibrary().theme(named: "../dark") }
    do { _ = try ThemeLibrary(folder: Self.folder).theme(named: "drak") } catch {
      #expect(error.description.contains("dark, light"))
    }
  }
}
