import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1)))
struct AttributeTableTests {
  @Test
  func `An identity has the values that were set, and a blank value is none`() throws {
    let table = AttributeTable([
      ["department": "Finance", "location": " "], [:], ["department": "Sales"],
    ])
    let department = try #require(table.column("department"))
    #expect((0..<3).map(department.value) == ["Finance", nil, "Sales"])
    #expect(table.column("location") == nil)
  }

  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func `Sets count as sets of numbers do`(capacity: Int) {
    let even = IdentitySet(stride(from: 0, to: capacity, by: 2), capacity: capacity)
    let third = IdentitySet(stride(from: 0, to: capacity, by: 3), capacity: capacity)
    let (evens, thirds) = (Set(even.numbers), Set(third.numbers))
    #expect(evens == Set(stride(from: 0, to: capacity, by: 2)))
    #expect(even.sharedCount(with: third) == evens.intersection(thirds).count)
    #expect(Set(even.union(third).numbers) == evens.union(thirds))
    #expect(Set(even.subtracting(third).numbers) == evens.subtracting(thirds))
    #expect(even.intersection(third).count == evens.intersection(thirds).count)
  }
}
