#if CLI
  internal import CommuniqueFormats
  internal import Dispatch
  internal import Synchronization

  /// The dossiers of several inputs, one after the other. They are read and checked on a second core while the first
  /// does something with those that were read before; the order is that of the inputs all the same.
  final class DossierStream: Sendable {
    /// What comes out.
    enum Event: Sendable {
      /// A dossier, or what is wrong with it.
      case item(ReadingItem)
      /// An input begins.
      case input(String)
      /// An input cannot be read, or not further.
      case unreadable(InputError)
    }

    private let waiting = Mutex<[Event]>([])
    // The formats are a task's local value, and the reading is done elsewhere.
    private let formats = CommuniqueCommand.formats
    private let free: DispatchSemaphore
    private let available = DispatchSemaphore(value: 0)
    private let readsBriefings: Bool

    /// Starts to read.
    ///
    /// - Parameters:
    ///   - arguments: Paths of files and folders, or `-`.
    ///   - format: The format of the inputs; `nil` where names and beginnings tell.
    ///   - lookAhead: How many dossiers may wait, which bounds the memory.
    ///   - destination: A path that is left out of folders, because it is written.
    ///   - readsBriefings: Whether briefings are read too, by drafting a dossier of each.
    init(
      _ arguments: [String], format: String?, except destination: String? = nil, lookAhead: Int = 16,
      readsBriefings: Bool = false
    ) {
      self.readsBriefings = readsBriefings
      free = DispatchSemaphore(value: lookAhead)
      let thread = DispatchQueue(label: "communique.reading")
      thread.async { self.read(arguments, format, destination) }
    }

    /// The next event; `nil` at the end.
    func next() -> Event? {
      available.wait()
      defer { free.signal() }
      let event = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      guard case .item(var item)? = event, !item.hasCheckedRules else { return event }
      item.checkRules()
      return .item(item)
    }

    private func read(_ arguments: [String], _ format: String?, _ destination: String?) {
      for argument in arguments {
        do {
          for input in try DossierInput.expand(argument, format: format, formats: formats) {
            if input == destination, argument != input { continue }
            put(.input(input))
            readInput(input, format)
          }
        } catch {
          put(.unreadable(error))
        }
      }
      // One more than there are events: the end.
      available.signal()
    }

    private func readInput(_ input: String, _ format: String?) {
      do {
        var source = try DossierInput(
          input, format: format, formats: formats, readsBriefings: readsBriefings)
        while var item = try source.reader.next() {
          // Whoever has time checks the rules: this side while it is ahead, the other while it waits.
          if waiting.withLock({ $0.count > 2 }) { item.checkRules() }
          put(.item(item))
        }
      } catch {
        put(.unreadable(error))
      }
    }

    private func put(_ event: Event) {
      free.wait()
      waiting.withLock { $0.append(event) }
      available.signal()
    }
  }
#endif
