import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct TextFieldTests {
  @Test func `text goes in at the cursor`() {
    var field = TextField("ac")
    field.apply(.left)
    field.apply(.insert("b"))
    #expect(field.text == "abc")
    #expect(field.cursor == 2)
  }

  @Test func `a pasted line break becomes a space`() {
    var field = TextField()
    field.apply(.insert("two\nlines"))
    #expect(field.text == "two lines")
  }

  @Test func `deleting a word also deletes the spaces after it`() {
    var field = TextField("one two  ")
    field.apply(.deleteWord)
    #expect(field.text == "one ")
  }

  @Test func `deleting at an end does nothing`() {
    var field = TextField("a")
    field.apply(.deleteForward)
    field.apply(.start)
    field.apply(.deleteBackward)
    #expect(field.text == "a")
  }

  @Test func `input is cut at the limit`() {
    var field = TextField()
    field.apply(.insert(String(repeating: "x", count: 5_000)))
    #expect(field.text.count == TextField.limit)
  }
}
