/// Ids in ascending order, and for each place before the sorting the place after it.
struct SortedOrder {
  let sorted: [String]
  let rank: [Int32]

  init(of ids: [String]) {
    let order = ids.indices.sorted { ids[$0] < ids[$1] }
    var rank = [Int32](repeating: 0, count: ids.count)
    for (place, index) in order.enumerated() { rank[index] = Int32(place) }
    sorted = order.map { ids[$0] }
    self.rank = rank
  }
}
