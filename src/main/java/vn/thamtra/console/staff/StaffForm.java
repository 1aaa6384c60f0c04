package vn.thamtra.console.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.thamtra.access.Role;
import vn.thamtra.calendar.CivilTime;
import vn.thamtra.console.SentFields;
import vn.thamtra.console.TypedDay;
import vn.thamtra.json.JsonValues;

/** What an administrator has typed, and the order it makes, as a program would send it; an empty field says nothing. */
record StaffForm(Map<String, String> fields) {
    private static final String ROLE = "roles.";
    private static final Set<String> KNOWN = Set.of(
            "login", "fullName", "unit", "active", "label", "role", "person", "expiresOn", "number", "password", "do");

    static StaffForm empty() {
        return new StaffForm(Map.of());
    }

    /** Throws 400 for what no form of ours has. */
    static StaffForm of(HttpServletRequest request) {
        return new StaffForm(SentFields.of(request, name -> KNOWN.contains(name) || isRole(name)));
    }

    private static boolean isRole(String name) {
        return Stream.of(Role.values()).anyMatch(role -> name.equals(ROLE + role.name()));
    }

    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The roles that are ticked. */
    public List<Role> ticked() {
        return Stream.of(Role.values())
                .filter(role -> fields.containsKey(ROLE + role.name()))
                .toList();
    }

    /** Somebody new. */
    byte[] person() {
        ObjectNode order = JsonValues.MAPPER.createObjectNode();
        given(order, "login", "fullName", "unit");
        order.set("roles", roles());
        return JsonValues.MAPPER.writeValueAsBytes(order);
    }

    /**
     * Somebody changed.
     *
     * @param unit whether a unit was entered for them, which an order can change and not take away
     */
    byte[] change(boolean unit) {
        ObjectNode order = JsonValues.MAPPER.createObjectNode().put("fullName", text("fullName"));
        given(order, "unit");
        if (unit && !order.has("unit")) {
            order.put("unit", "");
        }
        order.set("roles", roles());
        order.put("active", fields.containsKey("active"));
        return JsonValues.MAPPER.writeValueAsBytes(order);
    }

    /** A new key, good until the end of its last day; a day that is none goes on to be refused. */
    byte[] key() {
        ObjectNode order = JsonValues.MAPPER.createObjectNode();
        given(order, "label", "role", "person");
        if (!text("expiresOn").isBlank()) {
            order.put("expiresAt", endOf(text("expiresOn")));
        }
        return JsonValues.MAPPER.writeValueAsBytes(order);
    }

    private void given(ObjectNode order, String... members) {
        List.of(members).stream()
                .filter(member -> !text(member).isBlank())
                .forEach(member -> order.put(member, text(member).strip()));
    }

    private ArrayNode roles() {
        ArrayNode roles = JsonValues.MAPPER.createArrayNode();
        ticked().stream().map(Role::name).forEach(roles::add);
        return roles;
    }

    private static String endOf(String day) {
        return TypedDay.of(day)
                .map(last -> CivilTime.at(last.plusDays(1), LocalTime.MIDNIGHT).toString())
                .orElse(day);
    }
}
