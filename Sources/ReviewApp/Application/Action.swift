import FoundationEssentials
import RoleMining

/// Something that happened: a key, a tick, or an answer. The only way to change the state.
package enum Action: Sendable {
  // What the analyst does on a screen.

  /// Types a digit of the number for the next key.
  case typeCount(Int)
  /// Moves the cursor.
  case move(Motion)
  /// Marks rows or takes marks away.
  case mark(MarkChange)
  /// Marks the entitlements below the threshold.
  case markBelowThreshold
  /// Marks the entitlements of the current row's application.
  case markApplication
  /// Opens the current row.
  case open
  /// Takes away a message or a number, else ends a range, a search or a filter, else leaves the screen.
  case back
  /// Ends a range or a search, else leaves the screen.
  case goUp
  /// Goes back to the screen before; ends the program on the first.
  case leaveScreen
  /// Goes to a tab of the role.
  case tab(RoleScreen.Tab)
  /// Goes so many tabs of the role on, or back.
  case nextTab(forward: Bool, times: Int = 1)
  /// Goes so many on, or back, of the sessions, all roles and the saved ones.
  case nextList(forward: Bool, times: Int = 1)
  /// Shows the list of sessions, all roles, or the saved ones.
  case show(Destination)
  /// Asks the tenant for everything on the screen anew.
  case refresh
  /// Goes so many of the rows that `/` finds on, or back.
  case findNext(forward: Bool, times: Int = 1)
  /// Moves the threshold by some percent.
  case moveThreshold(Int)
  /// Puts the threshold somewhere, in percent, 0–100.
  case setThreshold(Int)
  /// Saves the marked roles or sessions, else the current one; saved ones are saved no longer.
  case toggleSaved
  /// Undoes the last change.
  case undo
  /// Does again what was undone last.
  case redo
  /// Asks what became of the changes whose answers were lost.
  case lookUp
  /// Turns the order of the list round.
  case reverseOrder

  // What opens a dialog.

  /// Opens a dialog over the screen.
  case ask(Opening)

  // What the analyst does there.

  /// Types in the field at hand.
  case type(TextField.Edit)
  /// Goes to the next field or choice, or to the previous one.
  case focus(forward: Bool)
  /// Changes a choice, such as a yes or no, or a number.
  case choose(forward: Bool)
  /// Scrolls in the dialog.
  case scroll(Int)
  /// Accepts the dialog.
  case submit
  /// Puts it away.
  case dismiss

  // What the terminal says.

  /// So many rows of a list are visible now.
  case layout(listHeight: Int)
  /// Time went by: spinners turn.
  case tick(Date)
  /// It is some time now; nothing has to be drawn for that.
  case time(Date)
  /// What the connection is doing now.
  case connection(ConnectionStatus)
  /// Something cannot be done just now; the text says why.
  case explain(String)
  /// The analyst wants to leave; asks when changes are under way.
  case quit
  /// Says that changes are sent as they are made.
  case explainSaving

  // What the tenant answers.

  /// An answer or a refusal came.
  case answer(Answer)
}

/// Where to go from anywhere.
package enum Destination: Sendable, Hashable, CaseIterable {
  /// The list of sessions.
  case sessions
  /// The potential roles of all sessions.
  case allRoles
  /// The potential roles that were saved.
  case savedRoles
}
