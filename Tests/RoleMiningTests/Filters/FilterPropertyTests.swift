import FoundationEssentials
import TestSupport
import Testing

@testable import RoleMining

/// Properties of every filter, tested with random ones.
@Suite(.timeLimit(.minutes(1))) struct FilterPropertyTests {
  @Test func `A filter survives the URL, encoded once`() throws {
    var random = RandomFilters(seed: 3)
    for _ in 0..<2000 {
      let text = random.expression(depth: 4).text
      let encoded = QueryItem("filters", text).encoded
      try #require(encoded.utf8.allSatisfy { (0x21..<0x7F).contains($0) && $0 != 0x2B })
      try #require(QueryItem.parse(encoded) == [QueryItem("filters", text)])
    }
  }

  @Test(arguments: [
    (#"a\b"#, #"name%20sw%20%22a%5C%5Cb%22"#), (#"a"b"#, #"name%20sw%20%22a%5C%22b%22"#),
    ("a+b", "name%20sw%20%22a%2Bb%22"), ("50%", "name%20sw%20%2250%25%22"),
    ("a&b=c#d", "name%20sw%20%22a%26b%3Dc%23d%22"), ("é", "name%20sw%20%22%C3%A9%22"),
  ])
  func `A backslash, a quote and URL delimiters are data`(text: String, encoded: String)
    throws
  {
    let filter = Filter<PotentialRoleFields> { $0.name.starts(with: text) }
    #expect(PercentEncoding.encode(filter.text) == encoded)
    #expect(try Filter(parsing: filter.text) == filter)
  }

  @Test func `Quoting booleans keeps the filter's meaning`() throws {
    var random = RandomFilters(seed: 5)
    for _ in 0..<1000 {
      let expression = random.expression(depth: 4)
      let quoted = expression.quotingBooleans
      try #require(quoted.quotingBooleans == quoted)
      try #require(
        try FilterExpression(parsing: quoted.text, fields: RandomFilters.fields) == expression)
    }
  }

  @Test func `4,000 random byte strings are parsed or rejected`() throws {
    var generator = SeededGenerator(seed: 17)
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      for field in [PotentialRoleFields.filterFields, RandomFilters.fields] {
        do {
          _ = try FilterExpression(parsing: text, fields: field)
        } catch {
          try #require(error.columns.upperBound <= text.count + 1)
        }
      }
      _ = try? Sorter<PotentialRoleFields>.parse(text)
      _ = APIVersion.split(path: text)
      _ = QueryItem.parse(text)
      if let decoded = PercentEncoding.decode(text) {
        try #require(PercentEncoding.decode(PercentEncoding.encode(decoded)) == decoded)
      }
    }
  }

  @Test func `Every list of sorters survives its text`() throws {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<500 {
      let keys = PotentialRoleFields.SortKey.allCases.shuffled(using: &generator)
        .prefix(Int.random(in: 0...5, using: &generator))
      let sorters = keys.map {
        Sorter<PotentialRoleFields>(
          $0, Bool.random(using: &generator) ? .ascending : .descending)
      }
      #expect(try Sorter.parse(Sorter.text(of: sorters)) == sorters)
    }
  }
}
