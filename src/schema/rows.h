#pragma once

#include "schema/reading.h"
#include "schema/tree.h"

namespace gantry::schema {

/// Says what the functions do that a statement calls while it runs.
void readCalls(Reading& reading, const ProtobufCMessage* tree);

}  // namespace gantry::schema
