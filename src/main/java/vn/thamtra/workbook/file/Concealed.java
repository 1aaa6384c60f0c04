package vn.thamtra.workbook.file;

import vn.thamtra.workbook.fault.FaultCode;
import vn.thamtra.workbook.fault.Place;

/**
 * A cell of which a person sees something else than is stored, or nothing.
 *
 * @param stored what it holds
 * @param shown what is seen, as far as it can be told
 */
public record Concealed(Place place, FaultCode code, String stored, String shown) {}
