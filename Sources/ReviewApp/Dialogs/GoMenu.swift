/// The menu of places to go to. The commands define the places and their keys.
package struct GoMenu: Dialog, Equatable {
  /// The number that was typed before; nil when none was.
  package let count: Int?
}

extension Opening {
  /// The places to go to.
  package static let places = Opening(acts: false) { GoMenu(count: $0.typedCount) }
}
