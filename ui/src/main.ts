import { mount } from "svelte";
import Casebook from "./Casebook.svelte";
import "./styles/base.css";

mount(Casebook, { target: document.body });
