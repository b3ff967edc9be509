#include "CColumns.h"
#include "versions.h"

FOR_EVERY_PROCESSOR
void takar_add_codes(const uint8_t *codes, size_t count, uint8_t last, uint16_t stride, uint16_t *restrict places) {
    for (size_t person = 0; person < count; person++) {
        uint16_t cell = codes[person] < last ? codes[person] : last;
        places[person] = (uint16_t)(places[person] + cell * stride);
    }
}

FOR_EVERY_PROCESSOR
void takar_add_amounts(const int32_t *amounts, size_t count, int32_t cut, uint16_t stride, uint16_t *restrict places) {
    for (size_t person = 0; person < count; person++) {
        places[person] = (uint16_t)(places[person] + (amounts[person] >= cut ? stride : 0));
    }
}

FOR_EVERY_PROCESSOR
void takar_add_steps(const int32_t *values, size_t count, const int32_t *cuts, const uint8_t *steps, size_t cut_count, uint8_t *restrict sums) {
    for (size_t person = 0; person < count; person++) sums[person] = 0;
    for (size_t cut = 0; cut < cut_count; cut++) {
        int32_t least = cuts[cut];
        uint8_t step = steps[cut];
        for (size_t person = 0; person < count; person++) sums[person] = (uint8_t)(sums[person] + (values[person] >= least ? step : 0));
    }
}

FOR_EVERY_PROCESSOR
void takar_place_others(const uint8_t *values, size_t count, uint8_t value, uint16_t place, uint16_t *restrict places) {
    for (size_t person = 0; person < count; person++) places[person] = values[person] == value ? places[person] : place;
}

FOR_EVERY_PROCESSOR
size_t takar_halve(const uint8_t *entries, const uint8_t *values, size_t count, uint8_t value, uint8_t *restrict halves) {
    size_t odd = 0;
    for (size_t person = 0; person < count; person++) {
        halves[person] = entries[person] >> 1;
        odd += (entries[person] & 1) & (values[person] == value);
    }
    return odd;
}
