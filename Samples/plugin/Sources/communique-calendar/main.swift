import CommuniqueCalendar
import CommuniqueCommand
import CommuniqueFormats

var formats = FormatRegistry.complete
formats.add(CalendarExporter())
CommuniqueCommand.run(formats: formats)
