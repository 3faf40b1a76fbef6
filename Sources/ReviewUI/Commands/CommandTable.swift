import ReviewApp
import Terminal

/// All commands. The keys, the footer, the help, the palette and the documentation are made from this table.
package struct CommandTable: Sendable {
  /// The commands in the order of help, footer and palette.
  package let commands: [Command]

  /// The commands that the program comes with.
  package static let standard = CommandTable(
    commands: going + deciding + changing + threshold + marking + finding + moving + program)

  /// The command of a key at a place.
  func command(for key: Key, at place: Place) -> Command? {
    commands.first { $0.places.contains(place) && $0.keys.contains(key) }
  }

  /// The command of a key at a place, after the key that lists the places to go to.
  func command(afterGo key: Key, at place: Place) -> Command? {
    destinations(at: place).first { $0.goKeys.contains(key) }
  }

  /// The places to go to from a place.
  func destinations(at place: Place) -> [Command] {
    commands.filter { $0.places.contains(place) && !$0.goKeys.isEmpty }
  }

  /// The commands of each group that apply at a place; groups without any are left out.
  func groups(at place: Place) -> [(group: CommandGroup, commands: [Command])] {
    CommandGroup.allCases.compactMap { group in
      let members = commands.filter { $0.group == group && $0.places.contains(place) }
      return members.isEmpty ? nil : (group, members)
    }
  }
}
