import FoundationEssentials
import HTTPTypes

/// One page of a listing.
public struct Page<Element: Sendable>: Sendable {
  /// The rows that could be read, in the tenant's order.
  public var items: [Element]
  /// The number of rows without paging; nil when it was not asked for or not told (T-65).
  public var total: Int?
  /// The rows that could not be read.
  public var problems: [RowProblem]
  /// How many rows the tenant sent, readable or not: what paging goes by.
  public var rowCount: Int

  /// Makes a page of readable rows.
  public init(items: [Element], total: Int? = nil, problems: [RowProblem] = []) {
    self.items = items
    self.total = total
    self.problems = problems
    rowCount = items.count + problems.count
  }
}

/// A row of a page that could not be read; the others are not harmed by it.
public struct RowProblem: Error, Sendable, Hashable {
  /// The row's place in the page, from 0.
  public let index: Int
  /// The field, such as `session.pruneThreshold`.
  public let field: String
  /// What was wrong with it.
  public let message: String
}

extension Page where Element: Decodable {
  /// Reads a page. T-66: a top-level array, or an envelope with `results`.
  init(_ reply: Reply) throws {
    let rows: [Row<Element>]
    do {
      rows = try WireJSON.decode(from: reply.body)
    } catch {
      guard let envelope = try? WireJSON.decode(Envelope<Element>.self, from: reply.body) else {
        throw error
      }
      rows = envelope.results
    }
    var items: [Element] = []
    var problems: [RowProblem] = []
    for (index, row) in rows.enumerated() {
      switch row.result {
      case .success(let item): items.append(item)
      case .failure(let reason):
        problems.append(.init(index: index, field: reason.field, message: reason.message))
      }
    }
    self.init(items: items, total: reply.total, problems: problems)
  }
}

/// A row that is read on its own, so that a broken one costs nothing but itself.
private struct Row<Element: Decodable>: Decodable {
  let result: Result<Element, UnreadableAnswer>

  init(from decoder: any Decoder) throws {
    do {
      result = .success(try Element(from: decoder))
    } catch {
      result = .failure(UnreadableAnswer(error, below: decoder.codingPath.count))
    }
  }
}

private struct Envelope<Element: Decodable>: Decodable {
  let results: [Row<Element>]
}
