#include "write/json_writer.hpp"

#include "write/number.hpp"

namespace cleancopy {

void JsonWriter::value(std::uint64_t number) { literal(Decimal(number).view()); }

}  // namespace cleancopy
