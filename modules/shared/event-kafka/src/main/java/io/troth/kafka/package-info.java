/** Facts on a Kafka topic, behind a switch. */
@NullMarked
package io.troth.kafka;

import org.jspecify.annotations.NullMarked;
