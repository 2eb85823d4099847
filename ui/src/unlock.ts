import { mount } from "svelte";
import "./styles/base.css";
import Unlock from "./Unlock.svelte";

mount(Unlock, { target: document.body });
