/// What the command line asks for.
struct ProbeOptions {
  private(set) var file = ""
  private(set) var minimum = 20
  private(set) var threshold: Int?
  private(set) var attributes: String?
  private(set) var isRepeated = false
  private(set) var measuresStability = false

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--minimum": minimum = rest.popFirst().flatMap { Int($0) } ?? minimum
      case "--threshold": threshold = rest.popFirst().flatMap { Int($0) }
      case "--attributes": attributes = rest.popFirst()
      case "--again": isRepeated = true
      case "--stability": measuresStability = true
      default: file = word
      }
    }
  }
}
