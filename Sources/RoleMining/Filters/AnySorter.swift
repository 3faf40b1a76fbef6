/// A sorter of some list, for what deals with lists of all kinds.
package struct AnySorter: Sendable, Hashable {
  fileprivate let key: String
  fileprivate let direction: SortDirection

  /// Takes a sorter of one list.
  package init<Fields>(_ sorter: Sorter<Fields>) {
    key = sorter.key.rawValue
    direction = sorter.direction
  }

  /// The wire form: `quality` or `-quality`.
  package var text: String { (direction == .descending ? "-" : "") + key }

  /// The same key in the opposite direction.
  package var reversed: AnySorter {
    AnySorter(key: key, direction: direction == .descending ? .ascending : .descending)
  }

  private init(key: String, direction: SortDirection) {
    self.key = key
    self.direction = direction
  }
}

extension Sorter {
  /// The sorter as one of this list; nil when the list has no such key.
  package init?(_ sorter: AnySorter) {
    guard let key = Fields.SortKey(rawValue: sorter.key) else { return nil }
    self.init(key, sorter.direction)
  }
}
