extension Random {
  /// A random element; there must be at least one.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// Up to `count` distinct elements, in random order.
  mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var rest = elements
    var picked: [Element] = []
    while picked.count < count, !rest.isEmpty {
      let place = below(rest.count)
      picked.append(rest[place])
      rest.swapAt(place, rest.count - 1)
      rest.removeLast()
    }
    return picked
  }

  /// The elements that pass a random test, in order.
  mutating func some<Element>(of elements: [Element], chance probability: Double) -> [Element] {
    elements.filter { _ in chance(probability) }
  }

  /// A random index into `weights`, by weight.
  mutating func place(byWeight weights: [Double]) -> Int {
    var rest = unit() * weights.reduce(0, +)
    for (place, weight) in weights.enumerated() {
      if rest < weight { return place }
      rest -= weight
    }
    return weights.count - 1
  }
}
